import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CustodyPage } from '#server/http/care-team-contract.ts'
import type { AccessPage, EmergenciesPage, Me } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { longSessions } from '#testing/long-sessions.ts'
import type { Relation } from '#testing/practice.ts'

const DAY = 86_400_000
const WHY = 'Mara has left, and Jo asked for the plan'
type Who = Exclude<Relation, 'nobody'>
let app: TestApp
beforeEach(async () => {
  app = await testApp()
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const as = async (who: Exclude<Relation, 'nobody'>) => {
  const visitor = await app.as(app.here.people[who])
  await longSessions(app.pool)
  return visitor
}
const code = (answer: { body: unknown }) => (answer.body as { refused?: { code: string } }).refused?.code
const practice = () => ({ practice: app.here.id, stream: 'practice', as: 'administrator' }) as const
const client = () => ({ practice: app.here.id, stream: `client/${app.here.client}` })
const page = async (who: Who, more = '') =>
  (await (await as(who)).get<CustodyPage>(`/api/custody?practice=${app.here.id}${more}`)).body
const reads = async (who: Who) =>
  (await (await as(who)).get(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).status
const open = async (who: Who, more: Record<string, unknown> = {}) => {
  const body = { practice: app.here.id, commandId: randomUUID(), client: app.here.client, reason: WHY, ...more }
  return (await as(who)).post('/api/custody', body)
}
const admin = async (command: { type: string; [field: string]: unknown }) =>
  expect((await (await as('administrator')).command(practice(), command)).status).toBe(200)
const named = (who: Who = 'assistant') => admin({ type: 'nameCustodian', person: app.here.people[who] })
const leaves = (who: Who = 'therapist') => admin({ type: 'endMembership', person: app.here.people[who] })

test('before a membership ends the administrator hears which clients would have nobody, and after it, too', async () => {
  const without = `&without=${app.here.people.therapist}`
  expect((await page('administrator', without)).clients).toEqual([
    { client: app.here.client, name: 'Jo Lindqvist of Lindenhof', open: null },
  ])
  expect((await page('administrator', `&without=${app.here.people.emergency}`)).clients).toEqual([])
  expect((await page('administrator')).clients).toEqual([])
  expect((await (await as('therapist')).get(`/api/custody?practice=${app.here.id}${without}`)).status).toBe(403)
  await leaves()
  expect((await page('administrator')).clients.map(({ name }) => name)).toEqual(['Jo Lindqvist of Lindenhof'])
  expect((await page('otherTherapist')).clients).toEqual([])
})

test('the custodian opens a chart of a therapist who has gone, is seen by everybody, and finds a new therapist', async () => {
  await named()
  expect(code(await open('assistant'))).toBe('still-cared-for')
  await leaves()
  for (const who of ['administrator', 'otherTherapist', 'emergency'] as const)
    expect(code(await open(who)), who).toBe('not-allowed')
  for (const who of ['client', 'supporter', 'therapist'] as const) expect(code(await open(who)), who).toBe('unknown')
  expect(code(await open('assistant', { reason: '' }))).toBe('reason-needed')
  expect(code(await open('assistant', { client: 'nobody' }))).toBe('unknown')
  expect(code(await open('assistant', { client: app.elsewhere.client }))).toBe('unknown')
  expect(await reads('assistant')).toBe(404)
  expect((await open('assistant')).status).toBe(200)
  expect(await reads('assistant')).toBe(200)
  const tom = await as('assistant')
  const answer = { type: 'answer', to: app.here.goal, answer: 'agree' }
  const onPlan = { practice: app.here.id, stream: `plan/${app.here.plan}`, as: 'custodian' } as const
  expect(code(await tom.command(onPlan, answer))).toBe('not-allowed')

  // The client, and who looked.
  const jo = await as('client')
  const me = await jo.get<Me>('/api/me')
  expect(me.body.practices[0]?.asClient?.emergency).toMatchObject({
    by: 'Tom of Lindenhof',
    as: 'custodian',
    open: true,
  })
  const log = await jo.get<AccessPage>(`/api/access-log?practice=${app.here.id}&client=${app.here.client}`)
  for (const [act, part] of [
    ['custody', null],
    ['read', 'plan'],
  ])
    expect(log.body.entries).toContainEqual(
      expect.objectContaining({ capacity: 'custodian', act, reason: WHY, ...(part ? { part } : {}) }),
    )
  // The administrator's list.
  const ada = await as('administrator')
  const list = await ada.get<EmergenciesPage>(`/api/emergencies?practice=${app.here.id}`)
  expect(list.body.emergencies).toContainEqual(
    expect.objectContaining({ by: 'Tom of Lindenhof', as: 'custodian', reason: WHY }),
  )

  // A new therapist, by the custodian alone of all who are not on the team.
  const join = { type: 'joinTeam', therapist: app.here.people.otherTherapist }
  for (const person of [app.here.people.administrator, app.here.people.ended])
    expect(code(await tom.command({ ...client(), as: 'custodian' }, { ...join, therapist: person }))).toBe('unknown')
  expect((await tom.command({ ...client(), as: 'custodian' }, join)).status).toBe(200)
  expect(await reads('otherTherapist')).toBe(200)
  expect((await page('administrator')).clients).toEqual([])
  expect(code(await open('assistant'))).toBe('still-cared-for')
})

test('it runs for thirty days, can be renewed, and is over when somebody else is named', async () => {
  await named()
  await leaves()
  await open('assistant')
  app.clock.goOn(29 * DAY)
  expect(await reads('assistant')).toBe(200)
  await open('assistant')
  app.clock.goOn(29 * DAY)
  expect(await reads('assistant')).toBe(200)
  app.clock.goOn(DAY)
  expect(await reads('assistant')).toBe(404)
  await open('assistant')
  expect((await page('assistant')).clients[0]?.open).toMatchObject({ plan: app.here.plan })
  await named('administrator')
  expect(await reads('assistant')).toBe(404)
  expect(await reads('administrator')).toBe(404)
  expect((await page('assistant')).clients).toEqual([])
})

test('the custodian ends it, and so does the client', async () => {
  await named()
  await leaves()
  for (const [who, capacity] of [
    ['assistant', 'custodian'],
    ['client', 'client'],
  ] as const) {
    await open('assistant')
    const grant = (await page('assistant')).clients[0]?.open?.grant
    expect((await (await as(who)).command({ ...client(), as: capacity }, { type: 'endGrant', grant })).status).toBe(200)
    expect(await reads('assistant')).toBe(404)
  }
})

test('nobody names themselves but an administrator, and nobody who does not work here', async () => {
  const name = { type: 'nameCustodian', person: app.here.people.otherTherapist }
  const ben = await as('otherTherapist')
  expect(code(await ben.command({ ...practice(), as: 'therapist' }, name))).toBe('not-allowed')
  const ada = await as('administrator')
  for (const person of [app.here.people.ended, app.here.people.client])
    expect(code(await ada.command(practice(), { ...name, person }))).toBe('unknown')
  expect((await page('otherTherapist')).custodian).toBeNull()
})
