import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import { completeHandOvers } from '#server/care-team/complete-hand-overs.ts'
import type { HandOversPage } from '#server/http/care-team-contract.ts'
import type { AccessPage, ClientPage, Me } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { longSessions } from '#testing/long-sessions.ts'
import type { Relation } from '#testing/practice.ts'

const DAY = 86_400_000
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
const today = () => app.clock.now().toISOString().slice(0, 10)
const code = (answer: { body: unknown }) => (answer.body as { refused?: { code: string } }).refused?.code
const about = (who: 'client' | 'therapist') =>
  ({ practice: app.here.id, stream: `client/${app.here.client}`, as: who }) as const
const reads = async (who: 'therapist' | 'otherTherapist') =>
  (await (await as(who)).get(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).status
const card = async (who: 'client' | 'therapist' | 'otherTherapist') =>
  (await (await as(who)).get<ClientPage>(`/api/clients/${app.here.client}?practice=${app.here.id}`)).body
const list = async (who: 'therapist' | 'otherTherapist') =>
  (await (await as(who)).get<HandOversPage>(`/api/hand-overs?practice=${app.here.id}`)).body.handOvers
const said = async () => (await (await as('client')).get<Me>('/api/me')).body.practices[0]?.asClient?.handOver

async function handOver(more: Record<string, unknown> = {}) {
  const on = addDays(today(), 14)
  const command = { to: app.here.people.otherTherapist, how: 'leave', on, note: 'Sleep first.', forClient: 'I move.' }
  return (await as('therapist')).command(about('therapist'), { type: 'handOver', ...command, ...more })
}
const coming = async (): Promise<string> => (await card('therapist')).client.handOvers?.at(-1)?.id ?? ''

test('a client is handed over: told at once, nothing before the day, and then the colleague works with them', async () => {
  expect((await handOver()).status).toBe(200)
  expect(await said()).toMatchObject({
    from: 'Mara of Lindenhof',
    to: 'Ben of Lindenhof',
    how: 'leave',
    standing: 'coming',
  })
  expect(await reads('otherTherapist')).toBe(404)
  expect(await list('otherTherapist')).toMatchObject([{ mine: false, note: 'Sleep first.', objected: null }])
  expect(await list('therapist')).toMatchObject([{ mine: true }])
  // What was written to the colleague is not the client's to read here.
  expect((await card('client')).client.handOvers).toMatchObject([{ note: '', forClient: 'I move.' }])
  // But that it was written, and who supervises the colleague.
  expect((await card('client')).toCome).toEqual({ noted: true, supervisor: 'Noor of Lindenhof' })
  const practice = { practice: app.here.id, stream: 'practice', as: 'administrator' } as const
  const person = app.here.people.otherTherapist
  const alone = { type: 'setSupervisor', person, supervisor: null, coSign: false }
  expect((await (await as('administrator')).command(practice, alone)).status).toBe(200)
  expect((await card('client')).toCome).toEqual({ noted: true, supervisor: null })

  app.clock.goOn(13 * DAY)
  await completeHandOvers(app.site)
  expect([await reads('therapist'), await reads('otherTherapist')]).toEqual([200, 404])
  app.clock.goOn(DAY)
  await completeHandOvers(app.site)
  await completeHandOvers(app.site)
  expect([await reads('therapist'), await reads('otherTherapist')]).toEqual([404, 200])
  expect(await said()).toMatchObject({ standing: 'done' })
  expect(await list('otherTherapist')).toEqual([])
  expect((await card('otherTherapist')).client.handOvers).toMatchObject([{ note: 'Sleep first.' }])
  expect((await card('client')).toCome).toBeNull()
  app.clock.goOn(15 * DAY)
  expect(await said()).toBeNull()
})

test('the client objects and nothing changes until somebody has talked; both therapists see it', async () => {
  await handOver({ how: 'stay' })
  const id = await coming()
  const client = await as('client')
  const object = { type: 'objectToHandOver', handOver: id, words: 'Not before Christmas' }
  expect((await client.command(about('client'), object)).status).toBe(200)
  expect(await said()).toMatchObject({ standing: 'objected' })
  expect(await list('therapist')).toMatchObject([{ objected: { words: 'Not before Christmas' } }])
  expect(await list('otherTherapist')).toMatchObject([{ objected: { words: null } }])
  app.clock.goOn(30 * DAY)
  await completeHandOvers(app.site)
  expect(await reads('otherTherapist')).toBe(404)
  const talked = { type: 'talkedAboutHandOver', handOver: id, on: addDays(today(), 3), words: 'After the holidays.' }
  expect((await (await as('therapist')).command(about('therapist'), talked)).status).toBe(200)
  app.clock.goOn(3 * DAY)
  await completeHandOvers(app.site)
  expect([await reads('therapist'), await reads('otherTherapist')]).toEqual([200, 200])
  const log = await (
    await as('client')
  ).get<AccessPage>(`/api/access-log?practice=${app.here.id}&client=${app.here.client}`)
  expect(log.body.entries.filter(({ part }) => part === 'team').map(({ capacity }) => capacity)).toEqual(
    expect.arrayContaining(['system', 'therapist', 'client']),
  )
})

test('only to somebody who works here as a therapist, on a day that lies ahead, once at a time', async () => {
  const { assistant, ended, otherClient } = app.here.people
  for (const to of [assistant, otherClient]) expect(code(await handOver({ to })), to).toBe('unknown')
  expect(code(await handOver({ to: ended }))).toBe('unknown')
  expect(code(await handOver({ on: today() }))).toBe('date-in-the-past')
  expect(code(await handOver({ forClient: ' ' }))).toBe('empty-words')
  expect((await handOver()).status).toBe(200)
  expect(code(await handOver())).toBe('already-open')
  const withdraw = { type: 'withdrawHandOver', handOver: await coming() }
  expect((await (await as('therapist')).command(about('therapist'), withdraw)).status).toBe(200)
  expect(await list('otherTherapist')).toEqual([])
  // What was told does not just disappear.
  expect(await said()).toMatchObject({ standing: 'withdrawn', on: today() })
  app.clock.goOn(15 * DAY)
  expect(await said()).toBeNull()
})

test('nobody is handed over by a clock to a colleague who has left', async () => {
  await handOver()
  const administrator = await as('administrator')
  const end = { type: 'endMembership', person: app.here.people.otherTherapist }
  const practice = { practice: app.here.id, stream: 'practice', as: 'administrator' } as const
  expect((await administrator.command(practice, end)).status).toBe(200)
  app.clock.goOn(20 * DAY)
  await completeHandOvers(app.site)
  expect((await card('therapist')).client.team).toContain(app.here.people.therapist)
  expect(await list('therapist')).toMatchObject([{ mine: true }])
})
