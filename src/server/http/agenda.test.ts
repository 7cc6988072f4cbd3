import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import type { AgendaCount, AgendaPage } from '#server/http/check-in-contract.ts'
import type { TodayPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { answered, checkInSent } from '#testing/check-in-sent.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

let app: TestApp
let [jo, mara, sana, otto]: Visitor[] = []
let today = ''
beforeAll(async () => {
  app = await testApp()
  const { client, therapist, supervisor, emergency } = app.here.people
  ;[jo, mara, sana, otto] = await Promise.all([client, therapist, supervisor, emergency].map((one) => app.as(one)))
  today = app.clock.now().toISOString().slice(0, 10)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

async function does(who: Visitor | undefined, as: 'client' | 'therapist', to: string, what: Command) {
  const commandId = randomUUID()
  const answer = await who?.command({ practice: app.here.id, stream: to, as, commandId }, what)
  expect(answer?.status, answer?.text).toBe(200)
  return `${commandId}.0`
}
const plan = () => `plan/${app.here.plan}`
const says = (on: string, said: Readonly<Record<string, unknown>>) =>
  does(jo, 'client', `checkins/${app.here.client}`, checkInSent(app.here.client, on, said))
const path = (more = '') => `/api/plans/${app.here.plan}/agenda${more}?practice=${app.here.id}`
const reported = async (who: Visitor | undefined) => (await who?.get<AgendaPage>(path()))?.body.reported ?? []
const keys = async (who: Visitor | undefined) => (await reported(who)).map(({ key }) => key.split(':')[0])
const count = async (who: Visitor | undefined) => (await who?.get<AgendaCount>(path('/count')))?.body.count
const onToday = async () =>
  (await mara?.get<TodayPage>(`/api/today?practice=${app.here.id}&as=therapist`))?.body.rows.find(
    (row) => row.client === app.here.client,
  )?.agenda

test('with nothing from check-ins it follows from the plan alone', async () => {
  expect(await reported(mara)).toEqual([])
  const before = (await count(mara)) ?? 0
  await does(jo, 'client', plan(), { type: 'leaveNote', line: app.here.goal, about: 'question', words: 'Too big?' })
  expect(await count(mara)).toBe(before + 1)
  expect(await count(jo)).toBe(before + 1)
})

test('the care team hears of signals; the client hears of what they said, and never of a signal', async () => {
  await says(addDays(today, -14), { measures: [answered('gad7', [0, 0, 1, 0, 0, 1, 0])] })
  await says(today, {
    measures: [answered('gad7', [2, 2, 3, 2, 2, 3, 2])],
    note: 'It was a hard week',
  })
  for (const who of [mara, sana]) {
    const [signal, said, ...more] = await reported(who)
    expect(more).toEqual([])
    expect(signal).toMatchObject({
      key: 'signal:worsening:measure:gad7',
      rule: 'worsening',
      measure: { short: 'GAD-7' },
    })
    expect(said).toMatchObject({ what: 'said', words: 'It was a hard week' })
  }
  const answer = await jo?.get(path())
  expect(answer?.text).not.toMatch(/signal|worsening|gad7/i)
  expect(await keys(jo)).toEqual(['said'])
  // In an emergency the answers are read, without what the rules make of them.
  expect(await keys(otto)).toEqual(['said'])
  expect(await count(mara)).toBe(((await count(jo)) ?? 0) + 1)
  expect(await onToday(), 'today counts the same things').toBe(await count(mara))
})

test('an objection to a hand-over stands on the agenda of both until it has an answer', async () => {
  const [before, hers] = [(await count(jo)) ?? 0, (await count(mara)) ?? 0]
  const chart = `client/${app.here.client}`
  const about = {
    to: app.here.people.otherTherapist,
    how: 'leave',
    on: addDays(today, 20),
    note: '',
    forClient: 'I move.',
  }
  const handOver = await does(mara, 'therapist', chart, { type: 'handOver', ...about })
  expect(await count(jo)).toBe(before)
  await does(jo, 'client', chart, { type: 'objectToHandOver', handOver, words: 'Not before Christmas' })
  for (const who of [jo, mara, sana]) {
    const [one] = await reported(who)
    expect(one).toMatchObject({ key: `objection:${handOver}`, stays: true, words: 'Not before Christmas' })
    expect(one).toHaveProperty('colleague', expect.stringMatching(/ of Lindenhof$/))
  }
  // Whoever opened the plan in an emergency was not told of the hand-over, and is not now.
  expect(await keys(otto)).toEqual(['said'])
  expect([await count(jo), await count(mara)]).toEqual([before + 1, hers + 1])
  expect(await onToday(), 'today counts the same things').toBe(hers + 1)
  await does(mara, 'therapist', chart, {
    type: 'talkedAboutHandOver',
    handOver,
    on: addDays(today, 30),
    words: 'In May.',
  })
  expect([await count(jo), await count(mara), await onToday()]).toEqual([before, hers, hers])
  await does(jo, 'client', chart, { type: 'objectToHandOver', handOver })
  expect((await reported(jo))[0]).toMatchObject({ what: 'objection', words: null })
  await does(mara, 'therapist', chart, { type: 'withdrawHandOver', handOver })
  expect(await keys(jo)).toEqual(['said'])
})

test('nobody else hears that there is anything', async () => {
  for (const who of ['assistant', 'administrator', 'supporter', 'otherTherapist', 'otherClient', 'ended'] as const)
    for (const more of ['', '/count'])
      expect((await (await app.as(app.here.people[who])).get(path(more))).status, `${who} ${more}`).toBe(404)
})

test('on a screen handed over in the room nothing of check-ins is opened', async () => {
  const screen = await app.as(app.here.people.therapist)
  const handed = await screen.post('/api/hand-over', { practice: app.here.id, plan: app.here.plan, page: 'plan' })
  expect(handed.status, handed.text).toBe(200)
  expect(await reported(screen)).toEqual([])
  expect(await count(screen)).toBe(((await count(jo)) ?? 0) - 1)
})

test('what was not reached moves on; what was said after the session began is for the next one', async () => {
  const meet = async (talked?: readonly string[]): Promise<void> => {
    await does(mara, 'therapist', plan(), { type: 'openSession' })
    const { sessions = [] } = (await app.site.handler.read('plan', app.here.id, plan()))?.state ?? {}
    const session = sessions.find(({ state }) => state === 'open')?.id
    await does(mara, 'therapist', plan(), { type: 'holdSession', session, ...(talked ? { talked } : {}) })
  }
  await meet([])
  expect(await keys(jo)).toEqual(['said'])
  app.clock.goOn(60_000)
  await says(today, { note: 'One thing more' })
  const [first, second] = (await reported(jo)).map(({ key }) => key)
  expect(second).toBeDefined()
  app.clock.goOn(60_000)
  await meet([first ?? ''])
  expect((await reported(jo)).map(({ key }) => key)).toEqual([second])
  // Closed without a list, as one may: then all of it has been read.
  app.clock.goOn(60_000)
  await meet()
  expect(await reported(jo)).toEqual([])
})
