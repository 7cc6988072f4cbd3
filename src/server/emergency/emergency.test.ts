import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inPractice } from '#server/database/in-practice.ts'
import { addDays } from '#domain/kernel/dates.ts'
import { relationsTo } from '#server/http/authority.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import type { AccessPage, ClientPage, EmergenciesPage, EmergencyPage, Me, OpenChart } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { giveMailbox, openPost, type Post } from '#testing/post.ts'
import type { Visitor } from '#testing/visitor.ts'

const WHY = 'He rang, and said goodbye to everybody'
let post: Post
let app: TestApp
let ben: Visitor

beforeEach(async () => {
  post = await openPost()
  app = await testApp({ smtpUrl: post.url })
  const { people } = app.here
  await giveMailbox(app.site, people.therapist, 'first@example.test')
  await giveMailbox(app.site, people.otherTherapist, 'second@example.test')
  await giveMailbox(app.site, people.client, 'third@example.test')
  ben = await app.as(people.otherTherapist)
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await post.close()
})

const asked = (more: Record<string, unknown> = {}) => ({
  practice: app.here.id,
  commandId: randomUUID(),
  name: 'Jo Lindqvist of Lindenhof',
  reason: WHY,
  ...more,
})
const PASSWORD = 'a long enough password'
async function signIn(who: Visitor): Promise<void> {
  await who.post('/api/first-password', { password: PASSWORD })
  await who.post('/api/sign-in-again', { password: PASSWORD })
}
const open = async (who: Visitor, more: Record<string, unknown> = {}) => {
  await signIn(who)
  return who.post<OpenChart>('/api/emergency', asked(more))
}
const reads = async (who: Visitor) => (await who.get(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).status
const ended = (grant: string) => ({ type: 'endGrant', grant })
const client = () => ({ practice: app.here.id, stream: `client/${app.here.client}` })
const code = (answer: { body: unknown }) => (answer.body as { refused?: { code: string } }).refused?.code

async function log(person: string, more = ''): Promise<AccessPage['entries']> {
  const reader = await app.as(person)
  return (await reader.get<AccessPage>(`/api/access-log?practice=${app.here.id}${more}`)).body.entries
}
const clientsLog = () => log(app.here.people.client, `&client=${app.here.client}`)
async function list(): Promise<EmergenciesPage> {
  const ada = await app.as(app.here.people.administrator)
  return (await ada.get<EmergenciesPage>(`/api/emergencies?practice=${app.here.id}`)).body
}

test('a colleague opens a chart by the full name and a reason: reads, writes nothing, and everybody sees it', async () => {
  expect(await reads(ben)).toBe(404)
  const opened = await open(ben, { name: ' jo LINDQVIST  of lindenhof ' })
  expect(opened.body).toMatchObject({ client: app.here.client, plan: app.here.plan, reason: WHY })
  expect(await reads(ben)).toBe(200)
  const { id, plan, goal } = app.here
  const mine = await ben.get<EmergencyPage>(`/api/emergency?practice=${id}`)
  expect(mine.body.open.map(({ grant }) => grant)).toEqual([opened.body.grant])
  expect((await ben.get(`/api/plans/${plan}/progress?practice=${id}`)).status).toBe(200)
  for (const path of [`/api/clients/${app.here.client}`, `/api/clients/${app.here.client}/check-ins`])
    expect((await ben.get(`${path}?practice=${id}`)).status, path).toBe(404)
  const answer = { type: 'answer', to: goal, answer: 'agree' }
  for (const as of ['therapist', 'emergency'] as const)
    expect((await ben.command({ practice: id, stream: `plan/${plan}`, as }, answer)).status).toBeGreaterThanOrEqual(403)

  const entries = await clientsLog()
  expect(entries.filter((one) => one.act === 'emergency')).toContainEqual(
    expect.objectContaining({ name: 'Ben of Lindenhof', capacity: 'therapist', reason: WHY }),
  )
  const looks = entries.filter(({ capacity, name }) => capacity === 'emergency' && name.startsWith('Ben'))
  expect(looks.map(({ act, part, reason }) => [act, part, reason])).toEqual([
    ['read', 'progress', WHY],
    ['read', 'plan', WHY],
  ])
  const me = await (await app.as(app.here.people.client)).get<Me>('/api/me')
  expect(me.body.practices[0]?.asClient?.emergency).toMatchObject({ by: 'Ben of Lindenhof', open: true })
})

test('the care team is written to, and the client if they may be; nothing in the mail says what it is about', async () => {
  await open(ben)
  await post.many(1)
  expect(post.got.map(({ to }) => to)).toEqual(['first@example.test'])
  const mara = await app.as(app.here.people.therapist)
  const reach = { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true }
  expect((await mara.command({ ...client(), as: 'therapist' }, reach)).status).toBe(200)
  const supervisor = await app.as(app.here.people.otherSupervisor)
  expect((await open(supervisor)).status).toBe(200)
  await post.many(3)
  expect(post.got.map(({ to }) => to).toSorted()).toEqual([
    'first@example.test',
    'first@example.test',
    'third@example.test',
  ])
  const said = /\b(jo|lindqvist|lindenhof|ben|emergency|client|therap\w*|chart|goodbye)\b/i
  // A message's own name is drawn by chance and could hold any word.
  for (const { text } of post.got) expect(text).not.toMatch(said)
})

test('the reason stands in no column of the database that can be read', async () => {
  await open(ben)
  const rows = await inPractice(app.pool, app.here.id, (run) =>
    run(
      'SELECT to_jsonb(e)::text AS row FROM waymark.emergencies e UNION ALL SELECT to_jsonb(l)::text FROM waymark.access_log l',
    ),
  )
  expect(rows.length).toBeGreaterThan(3)
  expect(JSON.stringify(rows)).not.toContain('goodbye')
})

test('it ends by itself after the next day, and at once when the client or the care team ends it', async () => {
  const { otherTherapist } = app.here.people
  const first = await open(ben)
  const from = app.clock.now().toISOString().slice(0, 10)
  const runs = async (after: number) =>
    (await relationsTo(app.pool, app.here.id, app.here.client, otherTherapist, addDays(from, after))).emergency
  expect(await Promise.all([-1, 0, 1, 2].map(runs))).toEqual([false, true, true, false])
  expect((await ben.command({ ...client(), as: 'emergency' }, ended(first.body.grant))).status).toBe(200)
  expect(await Promise.all([-1, 0, 1, 2].map(runs))).toEqual([false, false, false, false])
  expect((await ben.get<EmergencyPage>(`/api/emergency?practice=${app.here.id}`)).body.open).toEqual([])
  for (const [person, as] of [
    [app.here.people.client, 'client'],
    [app.here.people.therapist, 'therapist'],
    [app.here.people.otherTherapist, 'emergency'],
  ] as const) {
    const { grant } = (await open(ben)).body
    expect(grant).not.toBe(first.body.grant)
    expect(await reads(ben)).toBe(200)
    const ends = await (await app.as(person)).command({ ...client(), as }, ended(grant))
    expect(ends.status, ends.text).toBe(200)
    expect(await reads(ben)).toBe(404)
  }
})

test('it ends with the membership, and with the roles that work with clients', async () => {
  await open(ben)
  const ada = await app.as(app.here.people.administrator)
  const about = { practice: app.here.id, stream: 'practice', as: 'administrator' } as const
  const person = app.here.people.otherTherapist
  expect((await ada.command(about, { type: 'changeRoles', person, roles: ['assistant'] })).status).toBe(200)
  expect(await reads(ben)).toBe(404)
  expect((await ada.command(about, { type: 'endMembership', person })).status).toBe(200)
  expect(await reads(ben)).toBe(404)
})

test('no part of a name finds anybody, nobody’s name either, and not for ever; each try leaves a line', async () => {
  for (const name of ['Jo', 'Jo Lindqvist', 'Lindqvist Jo of Lindenhof', 'Ben of Lindenhof', '…', 'constructor'])
    expect(code(await open(ben, { name })), name).toBe('unknown')
  expect(code(await open(ben, { name: 'Jo Lindqvist of Brunnengasse' }))).toBe('unknown')
  expect((await open(ben, { name: 'Jó Lindqvist of Lindenhof', reason: '  ' })).status).toBe(400)
  for (let tries = 0; tries < 2; tries++) await open(ben, { name: 'Somebody' })
  const shut = await open(ben)
  expect([shut.status, code(shut)]).toEqual([429, 'too-many-tries'])
  expect(await reads(ben)).toBe(404)
  const tried = (await log(app.here.people.administrator)).filter((one) => one.part === 'openEmergency')
  expect(tried).toHaveLength(10)
  expect(tried[0]).toMatchObject({ act: 'refused', name: 'Ben of Lindenhof', clientName: null })
  expect((await clientsLog()).some((one) => one.part === 'openEmergency')).toBe(false)
})

test('where two people have one name it asks for the birth date', async () => {
  const mara = await app.as(app.here.people.therapist)
  const twin = async (birthDate?: string) => {
    const id = randomUUID()
    const add = { type: 'addClient', client: id, name: 'Ana Silva', adult: true, ...(birthDate ? { birthDate } : {}) }
    await mara.command({ practice: app.here.id, stream: `client/${id}`, as: 'therapist' }, add)
    return id
  }
  await twin()
  const other = await twin('1990-02-03')
  expect(code(await open(ben, { name: 'Ána Silva' }))).toBe('date-needed')
  expect(code(await open(ben, { name: 'Ana Silva', birthDate: '1991-02-03' }))).toBe('unknown')
  expect((await open(ben, { name: 'Ana Silva', birthDate: '1990-02-03' })).body).toMatchObject({
    client: other,
    plan: null,
  })
})

test('it asks who one is once more, before any name is looked for, and for a reason in words', async () => {
  const shut = await ben.post('/api/emergency', asked())
  expect([shut.status, code(shut)]).toEqual([403, 'sign-in-again'])
  expect(code(await ben.post('/api/emergency', asked({ name: 'Somebody' })))).toBe('sign-in-again')
  expect(code(await open(ben, { reason: 'urgent' }))).toBe('reason-needed')
  expect(await reads(ben)).toBe(404)
})

test('the care team is told on their first page until it was looked at, and an administrator can end it', async () => {
  const { people, id } = app.here
  const { grant } = (await open(ben)).body
  const told = async (person: string) =>
    (await (await app.as(person)).get<EmergencyPage>(`/api/emergency?practice=${id}`)).body.onMyTeam
  const mine = (await told(people.therapist)).filter((one) => one.grant === grant)
  expect(mine).toMatchObject([{ client: app.here.client, by: 'Ben of Lindenhof', open: true }])
  expect((await told(people.otherTherapist)).some((one) => one.grant === grant)).toBe(false)
  const ada = await app.as(people.administrator)
  expect((await ada.command({ ...client(), as: 'administrator' }, ended(grant))).status).toBe(200)
  expect(await reads(ben)).toBe(404)
  const review = { type: 'reviewEmergency', grant, words: 'Spoke with Ben.' }
  expect((await ada.command({ ...client(), as: 'administrator' }, review)).status).toBe(200)
  expect((await told(people.therapist)).some((one) => one.grant === grant)).toBe(false)
})

test.each([true, false])(
  'what was found is the client’s to read only where it was meant for them: %s',
  async (forClient) => {
    const { grant } = (await open(ben)).body
    const ada = await app.as(app.here.people.administrator)
    const review = { type: 'reviewEmergency', grant, words: 'Spoke with Ben.', forClient }
    expect((await ada.command({ ...client(), as: 'administrator' }, review)).status).toBe(200)
    const seen = async (person: string) => {
      const page = await (
        await app.as(person)
      ).get<ClientPage>(`/api/clients/${app.here.client}?practice=${app.here.id}`)
      return page.body.client.emergencies?.find((one) => one.id === grant)?.reviewed?.words
    }
    expect(await seen(app.here.people.client)).toBe(forClient ? 'Spoke with Ben.' : '')
    expect(await seen(app.here.people.therapist)).toBe('Spoke with Ben.')
  },
)

test('whoever can read it anyway needs none, others may not, and sent twice it is once', async () => {
  const { people } = app.here
  for (const person of [people.therapist, people.supervisor])
    expect(code(await open(await app.as(person)))).toBe('already-open')
  for (const person of [people.assistant, people.administrator])
    expect(code(await open(await app.as(person)))).toBe('not-allowed')
  for (const person of [people.client, people.supporter, people.ended])
    expect(code(await open(await app.as(person)))).toBe('unknown')
  const twice = asked()
  await signIn(ben)
  const [one, two] = [
    await ben.post<OpenChart>('/api/emergency', twice),
    await ben.post<OpenChart>('/api/emergency', twice),
  ]
  expect([one.status, two.status]).toEqual([200, 200])
  expect(two.body).toEqual(one.body)
  expect(code(await open(ben))).toBe('already-open')
  expect((await list()).emergencies.filter(({ by }) => by.startsWith('Ben'))).toHaveLength(1)
})

test('bad input is named by its field', async () => {
  for (const [more, field] of [
    [{ name: '' }, 'name'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ birthDate: 'soon' }, 'birthDate'],
    [{ commandId: 'no' }, 'commandId'],
    [{ client: app.here.client }, 'client'],
  ] as const)
    expect((await open(ben, more)).body, field).toMatchObject({ refused: { field } })
})

test('an administrator looks at it: those not looked at first, with a few words, and nobody at their own', async () => {
  const { grant } = (await open(ben)).body
  const before = await list()
  expect(before.waiting).toBe(2) // and Emil's, whom every test practice has
  expect(before.emergencies[0]).toMatchObject({
    grant,
    by: 'Ben of Lindenhof',
    reason: WHY,
    reviewed: null,
    mine: false,
  })
  const ada = await app.as(app.here.people.administrator)
  const review = (words: string) => ({ type: 'reviewEmergency', grant, words })
  expect((await ada.command({ ...client(), as: 'administrator' }, review(''))).status).toBe(400)
  expect((await ada.command({ ...client(), as: 'administrator' }, review('Spoke with Ben.'))).status).toBe(200)
  const after = await list()
  expect(after.waiting).toBe(1)
  expect(after.emergencies.at(-1)).toMatchObject({
    grant,
    reviewed: { by: 'Ada of Lindenhof', words: 'Spoke with Ben.' },
  })

  // Made an administrator, Emil does not look at his own.
  const { emergency: emil } = app.here.people
  const roles = { type: 'changeRoles', person: emil, roles: ['therapist', 'administrator'] }
  await ada.command({ practice: app.here.id, stream: 'practice', as: 'administrator' }, roles)
  const [his] = after.emergencies
  const own = { type: 'reviewEmergency', grant: his?.grant, words: 'Fine.' }
  expect(code(await (await app.as(emil)).command({ ...client(), as: 'administrator' }, own))).toBe('not-allowed')
})

test('erasing the client takes it out of the list', async () => {
  await open(ben)
  const { site, here } = app
  const at = app.clock.now().toISOString()
  await eraseClient(site, { practiceId: here.id, clientId: here.client, at, person: here.people.administrator })
  expect((await list()).emergencies).toEqual([])
})
