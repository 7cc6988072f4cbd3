import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { latestAccess } from '#server/access-log/latest.ts'
import { CONSENT_COMMANDS } from '#domain/plan/consent/consent-commands.ts'
import type { AccessPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { PLAN_COMMANDS } from '#testing/command-table.ts'
import type { Visitor } from '#testing/visitor.ts'

let app: TestApp
beforeEach(async () => {
  app = await testApp()
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const sign = { type: 'sign', version: 'v', marks: [] }
const plan = (as: 'client' | 'therapist' | 'supporter' | 'assistant' = 'client') => ({
  practice: app.here.id,
  stream: `plan/${app.here.plan}`,
  as,
})

async function refusals(person = app.here.people.administrator, more = ''): Promise<AccessPage['entries']> {
  const reader = await app.as(person)
  const page = (await reader.get<AccessPage>(`/api/access-log?practice=${app.here.id}${more}`)).body
  return page.entries.filter(({ act }) => act === 'refused')
}
const lastSaid = async () => {
  const [one] = await refusals()
  return [one?.name, one?.capacity, one?.part, one?.clientName]
}

const known = CONSENT_COMMANDS.flatMap((type) => PLAN_COMMANDS[type] ?? [])

test('every one of them has a sample', () => {
  expect(known).toHaveLength(CONSENT_COMMANDS.length)
})

test.each(known)(
  'a signature or a yes for a client by someone without the right is refused and noted: %o',
  async (of) => {
    const { people, name } = app.here
    const command = of(app.here)
    const { type } = command
    for (const [person, as, said] of [
      [people.otherClient, 'client', ['', null]],
      [people.supporter, 'supporter', ['', 'supporter']],
      [people.supporter, 'client', ['', 'supporter']],
      [people.otherTherapist, 'therapist', [`Ben of ${name}`, 'therapist']],
      [people.assistant, 'assistant', [`Tom of ${name}`, 'assistant']],
      [people.therapist, 'client', [`Mara of ${name}`, 'therapist']],
      [people.emergency, 'client', [`Emil of ${name}`, 'emergency']],
      [people.administrator, 'client', [`Ada of ${name}`, 'administrator']],
      [app.elsewhere.people.therapist, 'therapist', ['', null]],
      [app.elsewhere.people.client, 'client', ['', null]],
    ] as const) {
      const before = (await refusals()).length
      const answer = await (await app.as(person)).command(plan(as as 'client'), command)
      expect([403, 404], answer.text).toContain(answer.status)
      expect(await lastSaid(), `${said[0]} as ${as}`).toEqual([...said, type, `Jo Lindqvist of ${name}`])
      expect(await refusals()).toHaveLength(before + 1)
    }
    const client = await refusals(people.client, `&client=${app.here.client}`)
    expect(client).toHaveLength(10)
    expect(client.every(({ clientName }) => clientName === null)).toBe(true)
    expect(JSON.stringify(client)).not.toContain('Kim Oduya')
  },
)

test('a screen handed over to another page, or to another client, signs nothing, and that is noted', async () => {
  const room = async (page: string, about = { plan: app.here.plan, by: app.here.people.therapist }) => {
    const screen = await app.as(about.by)
    expect((await screen.post('/api/hand-over', { practice: app.here.id, plan: about.plan, page })).status).toBe(200)
    return screen
  }
  const tries = async (screen: Visitor) => (await screen.command(plan(), sign)).status
  expect(await tries(await room('checkIn'))).toBe(403)
  expect(await lastSaid()).toEqual([
    `Jo Lindqvist of ${app.here.name}`,
    'client',
    'sign',
    `Jo Lindqvist of ${app.here.name}`,
  ])
  expect(await tries(await room('plan'))).toBe(403)
  const { otherPlan, people } = app.here
  expect(await tries(await room('sign', { plan: otherPlan, by: people.otherTherapist }))).toBe(404)
  expect((await lastSaid()).slice(0, 2)).toEqual(['', null])
  expect(await refusals()).toHaveLength(3)
})

test('what is not the right to sign leaves no such line: a signature that comes too early, another command, nobody’s plan', async () => {
  const jo = await app.as(app.here.people.client)
  expect((await jo.command(plan(), sign)).status).toBe(409)
  const stranger = await app.as(app.here.people.otherTherapist)
  expect((await stranger.command(plan('therapist'), { type: 'move', line: app.here.goal, after: null })).status).toBe(
    404,
  )
  const nowhere = { practice: app.here.id, stream: `plan/${randomUUID()}`, as: 'client' } as const
  expect((await stranger.command(nowhere, sign)).status).toBe(404)
  expect(await refusals()).toEqual([])
})

test('an invitation that was used, taken back or has ended is noted when somebody tries it', async () => {
  const { id, people } = app.here
  const mara = await app.as(people.therapist)
  const client = randomUUID()
  const about = { practice: id, stream: `client/${client}`, as: 'therapist' } as const
  await mara.command(about, { type: 'addClient', client, name: 'Ivo Reber', adult: true })
  const invite = (): ReturnType<typeof app.site.signIn.invitations.invite> =>
    app.site.signIn.invitations.invite({
      practiceId: id,
      invitedBy: people.therapist,
      kind: 'client',
      clientId: client,
      email: 'ivo@example.test',
    })
  const door = await app.as(null)
  const tries = async ({ token, code }: { token: string; code: string }) =>
    (await door.post('/api/invitation/open', { token, code })).status
  const first = await invite()
  const second = await invite()
  expect(await tries(first)).toBeGreaterThanOrEqual(400)
  expect(await lastSaid()).toEqual(['', null, 'invitation', 'Ivo Reber'])
  expect(await tries({ ...second, code: 'WRONG-CODE' })).toBeGreaterThanOrEqual(400)
  expect(await tries(second)).toBe(200)
  expect(await refusals()).toHaveLength(1)
  app.clock.goOn(8 * 86_400_000)
  expect(await tries(second)).toBeGreaterThanOrEqual(400)
  // A link that nobody ever made is nobody's.
  expect(await tries({ token: 'A'.repeat(43), code: 'ABCD-EFGH' })).toBeGreaterThanOrEqual(400)
  await app.site.accessLog.flush()
  const { entries } = await latestAccess(app.pool, id, client)
  expect(entries.filter(({ act }) => act === 'refused').map(({ part }) => part)).toEqual(['invitation', 'invitation'])
})
