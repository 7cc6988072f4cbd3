import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JoinedPage } from '#server/http/joined-contract.ts'
import { GONE_AFTER_MS } from '#server/joined/joined.ts'
import { type AppNode, ORIGIN, type TestApp, testApp } from '#testing/app.ts'
import { everyColumn } from '#testing/every-column.ts'
import { CAPACITY, RELATIONS } from '#testing/practice.ts'
import { type Answered, type Visitor, visitor } from '#testing/visitor.ts'

let app: TestApp
let other: AppNode
beforeEach(async () => {
  app = await testApp()
  other = await app.node()
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

type Where = { readonly line?: string | null; readonly writing?: boolean; readonly leaves?: true; readonly n?: number }
type Tab = { readonly says: (where?: Where) => Promise<Answered<JoinedPage>> }
let said = 0

/** One tab of somebody's browser; on the other node where asked for. */
async function tab(who: Visitor, on?: AppNode, plan: string = app.here.plan): Promise<Tab> {
  const there = on ? visitor(on.app, ORIGIN) : who
  if (on) for (const [name, value] of who.cookies) there.cookies.set(name, value)
  const id = randomUUID()
  return {
    says: ({ line = null, writing = false, leaves, n = (said += 1) } = {}) =>
      there.post<JoinedPage>(`/api/plans/${plan}/joined`, {
        practice: app.here.id,
        tab: id,
        n,
        line,
        writing,
        ...(leaves ? { leaves } : {}),
      }),
  }
}
const as = async (who: keyof typeof app.here.people): Promise<Visitor> => app.as(app.here.people[who])

async function openSession(): Promise<string> {
  const { id, plan } = app.here
  const commandId = randomUUID()
  const about = { practice: id, stream: `plan/${plan}`, as: 'therapist', commandId } as const
  expect((await (await as('therapist')).command(about, { type: 'openSession' })).status).toBe(200)
  return `${commandId}.0`
}

const alone = () => ({ plan: app.here.plan, both: false, others: [] })

test('while no session is open there is nothing to join, and nothing stays of having tried', async () => {
  const [jo, mara] = [await tab(await as('client')), await tab(await as('therapist'))]
  for (const one of [jo, mara]) expect((await one.says()).body).toMatchObject({ refused: { code: 'not-open' } })
  await openSession()
  expect((await mara.says()).body).toEqual(alone())
})

test('only when both have joined does each see where the other is, through different nodes too', async () => {
  await openSession()
  const { people, goal } = app.here
  const [jo, mara] = [await tab(await as('client')), await tab(await as('therapist'), other)]
  expect((await jo.says({ line: goal })).body).toEqual(alone())
  expect((await jo.says({ line: goal, writing: true })).body).toEqual(alone())
  await vi.waitFor(async () =>
    expect((await mara.says()).body).toEqual({
      ...alone(),
      both: true,
      others: [{ person: people.client, line: goal, writing: true }],
    }),
  )
  await vi.waitFor(async () =>
    expect((await jo.says()).body.others).toEqual([{ person: people.therapist, line: null, writing: false }]),
  )
  await mara.says({ leaves: true })
  await vi.waitFor(async () => expect((await jo.says()).body).toEqual(alone()))
})

test('whoever is not heard of for some seconds is gone', async () => {
  await openSession()
  const [jo, mara] = [await tab(await as('client')), await tab(await as('therapist'))]
  await mara.says()
  expect((await jo.says()).body.both).toBe(true)
  app.clock.goOn(GONE_AFTER_MS - 1000)
  expect((await jo.says()).body.both).toBe(true)
  app.clock.goOn(1000)
  expect((await jo.says()).body).toEqual(alone())
  const moved = vi.fn()
  app.site.joined.hear(moved)
  app.site.joined.look()
  expect(moved).toHaveBeenCalledWith(expect.objectContaining({ person: app.here.people.therapist }))
})

test('what comes late changes nothing', async () => {
  await openSession()
  const { goal } = app.here
  const [jo, mara] = [await tab(await as('client')), await tab(await as('therapist'))]
  await mara.says({ n: 1_000_002, line: goal })
  await mara.says({ n: 1_000_001 })
  expect((await jo.says()).body.others).toMatchObject([{ line: goal }])
  await mara.says({ n: 1_000_004, leaves: true })
  await mara.says({ n: 1_000_003, line: goal })
  expect((await jo.says()).body).toEqual(alone())
})

test('the end of the session ends it, on every node', async () => {
  const session = await openSession()
  const { id, plan } = app.here
  const maraHerself = await as('therapist')
  const [jo, mara] = [await tab(await as('client'), other), await tab(maraHerself)]
  await mara.says()
  await vi.waitFor(async () => expect((await jo.says()).body.both).toBe(true))
  const about = { practice: id, stream: `plan/${plan}`, as: 'therapist' } as const
  expect((await maraHerself.command(about, { type: 'holdSession', session })).status).toBe(200)
  for (const one of [jo, mara]) expect((await one.says()).body).toMatchObject({ refused: { code: 'not-open' } })
  expect(app.site.joined.of(id, plan).filter(({ person }) => person === app.here.people.therapist)).toEqual([])
})

test('nobody but the client and the therapists of the team can join, or learns that anybody has', async () => {
  await openSession()
  const { people, plan, id } = app.here
  const [jo, mara] = [await tab(await as('client')), await tab(await as('therapist'))]
  await jo.says()
  expect((await mara.says()).body.both).toBe(true)
  let asked = 0
  const nothing = await (await tab(await as('otherTherapist'), undefined, randomUUID())).says()
  for (const who of RELATIONS) {
    if (who === 'client' || who === 'therapist' || who === 'nobody') continue
    const answer = await (await tab(await as(who))).says()
    expect([answer.status, answer.text], `${who} (${CAPACITY[who]})`).toEqual([nothing.status, nothing.text])
    asked += 1
  }
  expect(asked).toBeGreaterThan(8)
  const abroad = await tab(await app.as(app.elsewhere.people.therapist))
  expect((await abroad.says()).text).toBe(nothing.text)
  const room = await as('therapist')
  await room.post('/api/hand-over', { practice: id, plan, page: 'plan' })
  expect((await (await tab(room)).says()).text).toBe(nothing.text)
  expect((await jo.says()).body.others.map(({ person }) => person)).toEqual([people.therapist])
})

test('a therapist who has left the team is gone at once', async () => {
  await openSession()
  const { people, client, id } = app.here
  const maraHerself = await as('therapist')
  const about = { practice: id, stream: `client/${client}`, as: 'therapist' } as const
  await maraHerself.command(about, { type: 'joinTeam', therapist: people.otherTherapist })
  const [jo, ben] = [await tab(await as('client')), await tab(await as('otherTherapist'))]
  await jo.says()
  expect((await ben.says()).body.both).toBe(true)
  await maraHerself.command(about, { type: 'leaveTeam', therapist: people.otherTherapist })
  expect((await ben.says()).status).toBe(404)
  expect((await jo.says()).body).toEqual(alone())
})

test('a line that is not there is told to nobody', async () => {
  await openSession()
  const [jo, mara] = [await tab(await as('client')), await tab(await as('therapist'))]
  await mara.says({ line: `${randomUUID()}.0` })
  expect((await jo.says()).body.others).toMatchObject([{ line: null }])
})

test('it leaves nothing behind: no row anywhere changes, and the line between nodes is sealed', async () => {
  await openSession()
  const { goal } = app.here
  const [jo, mara] = [await tab(await as('client')), await tab(await as('therapist'), other)]
  // Whoever asks for the first time today is noted as having come; that is not about joining.
  await jo.says()
  await mara.says()
  const dump = async (): Promise<string> => {
    await app.site.accessLog.flush()
    return JSON.stringify(await everyColumn(app.database.ownerUrl))
  }
  const before = await dump()
  expect(before.length).toBeGreaterThan(10_000)
  const notices: string[] = []
  const ear = await otherEar(notices)
  for (const line of [goal, null, goal]) for (const one of [jo, mara]) await one.says({ line, writing: true })
  await jo.says({ leaves: true })
  await vi.waitFor(() => expect(notices.length).toBe(7))
  expect(await dump()).toBe(before)
  expect(notices.join(' ')).not.toMatch(new RegExp(`${goal}|${app.here.plan}|${app.here.people.client}`))
  await ear.end()
})

/** What the database itself gets to hear. */
async function otherEar(notices: string[]) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: app.database.appUrl })
  await client.connect()
  client.on('notification', ({ payload }) => notices.push(payload ?? ''))
  await client.query('LISTEN waymark_joined')
  return client
}
