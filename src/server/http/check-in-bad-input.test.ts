import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { answered, checkInSent } from '#testing/check-in-sent.ts'
import type { Answered, Visitor } from '#testing/visitor.ts'

let app: TestApp
let jo: Visitor
let mara: Visitor
let today = ''
beforeAll(async () => {
  app = await testApp()
  jo = await app.as(app.here.people.client)
  mara = await app.as(app.here.people.therapist)
  today = app.clock.now().toISOString().slice(0, 10)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

type Sending = { readonly who?: Visitor; readonly as?: 'client' | 'therapist'; readonly commandId?: string }
const send = (said: object, { who = jo, as = 'client', commandId = randomUUID() }: Sending = {}): Promise<Answered> =>
  who.command(
    { practice: app.here.id, stream: `checkins/${app.here.client}`, as, commandId },
    { ...checkInSent(app.here.client, today, {}), ...said },
  )
const refusal = ({ status, body }: Answered) => ({ status, ...(body as { refused?: object }).refused })
/** Every row that a check-in of this client can leave. */
const stored = () =>
  inPractice(app.pool, app.here.id, async (run) => [
    ...(await run('SELECT version FROM waymark.events WHERE stream_id = $1', [`checkins/${app.here.client}`])),
    ...(await run('SELECT check_in_id FROM waymark.scores')),
    ...(await run('SELECT risk_id FROM waymark.alerts')),
  ])
const gad7 = [1, 1, 1, 1, 1, 1, 1]

test('what does not fit its question is named, and nothing of it is stored', async () => {
  const note = 'This should not be lost, and not be stored either'
  const two = {
    measures: [
      {
        measure: 'gad7',
        edition: 1,
        answers: [
          { item: 2, value: 1 },
          { item: 2, value: 3 },
        ],
      },
    ],
  }
  const ahead = new Date(app.clock.now().getTime() + 3_600_000).toISOString()
  const cases: [string, object, string, object?][] = [
    ['an answer out of range', { measures: [answered('gad7', [4])] }, 'answer-out-of-range', { field: 'item 1' }],
    ['an answer that is half', { measures: [answered('gad7', [1.5])] }, 'answer-out-of-range'],
    ['an answer below', { measures: [answered('gad7', [-1])] }, 'answer-out-of-range'],
    ['an unknown item', { measures: [answered('gad7', [...gad7, 1, 1])] }, 'unknown-item', { about: 'gad7' }],
    ['an unknown measure', { measures: [answered('gad77', gad7)] }, 'unknown-measure', { about: 'gad77' }],
    ['a name that every object has', { measures: [answered('valueOf', gad7)] }, 'invalid'],
    ['two answers to one item', two, 'answered-twice', { about: 'gad7', field: 'item 2' }],
    ['a measure twice', { measures: [answered('gad7', gad7), answered('gad7', gad7)] }, 'answered-twice'],
    ['a rating above ten', { ratings: [{ about: app.here.goal, value: 11 }] }, 'answer-out-of-range'],
    ['a rating twice', { ratings: [5, 6].map((value) => ({ about: app.here.goal, value })) }, 'answered-twice'],
    ['a level there is not', { levels: [{ about: app.here.goal, level: 3 }] }, 'answer-out-of-range'],
    ['a step twice', { steps: ['done', 'tried'].map((said) => ({ step: 's', said })) }, 'answered-twice'],
    ['a word about a step there is not', { steps: [{ step: 's', said: 'never' }] }, 'invalid'],
    ['a time in the future', { givenAt: ahead, note }, 'date-in-the-future', { field: 'givenAt' }],
    ['a day in the future', { on: addDays(today, 2), note }, 'date-in-the-future', { field: 'on' }],
    ['a day there is not', { on: '2026-02-30', note }, 'invalid', { field: 'command.on' }],
    ['another client', { client: app.here.otherClient, note }, 'other-client', { about: app.here.otherClient }],
    ['nothing', {}, 'nothing-answered'],
    ['nothing but things left out', { measures: [answered('gad7', [null, null])] }, 'nothing-answered'],
    ['a link that it did not come by', { link: 'some-link', note }, 'not-allowed'],
    ['a way of its own', { way: 'room', note }, 'invalid', { field: 'command.way' }],
  ]
  for (const [name, said, code, more = {}] of cases) {
    // Beside it something that fits: what is refused is refused whole.
    const whole = { together: { value: 7 }, ...said }
    const answer = await send(code === 'nothing-answered' ? said : whole)
    expect(refusal(answer), `${name}: ${answer.text}`).toMatchObject({ code, ...more })
    expect(answer.status, name).toBeGreaterThanOrEqual(400)
    expect(answer.status, name).toBeLessThan(500)
  }
  expect(await stored()).toEqual([])
  const late = await send({ on: addDays(today, 1), note }, { who: mara, as: 'therapist' })
  expect(refusal(late)).toMatchObject({ code: 'date-in-the-future' })
  expect(await stored()).toEqual([])
})

test('the same client is asked for in the stream and in the command, also in somebody else’s stream', async () => {
  const { otherClient, id, client } = app.here
  const other = { practice: id, stream: `checkins/${otherClient}`, as: 'client' } as const
  expect((await jo.command(other, checkInSent(otherClient, today, { note: 'n' }))).status).toBe(404)
  expect((await jo.command(other, checkInSent(client, today, { note: 'n' }))).status).toBe(404)
  const to = { practice: id, stream: `checkins/${client}`, as: 'therapist' } as const
  const schedule = { goals: null, together: null, steps: false, measures: [], remind: false }
  for (const command of [
    { type: 'setSchedule', client: otherClient, schedule },
    { type: 'makeLink', client: otherClient, until: today },
    { type: 'rateGoal', client: otherClient, goal: app.here.goal, value: 1 },
  ])
    expect(refusal(await mara.command(to, command)), command.type).toMatchObject({ code: 'other-client' })
  expect(await stored()).toEqual([])
})

test('sent again under the same id it is one check-in, with the same answer', async () => {
  const commandId = randomUUID()
  const said = { measures: [answered('phq9', [1, 1, 1, 1, 1, 1, 1, 1, 1])] }
  const [first, second] = await Promise.all([send(said, { commandId }), send(said, { commandId })])
  const third = await send(said, { commandId })
  expect([first.status, second.status, third.status]).toEqual([200, 200, 200])
  expect([second.text, third.text]).toEqual([first.text, first.text])
  // A check-in, its score, its answer about risk, and the line of the list that somebody looks at.
  expect(await stored()).toHaveLength(4)
})

test('what a screen that was offline sends late keeps the time it was given, and a measure put away since still counts', async () => {
  const ada = await app.as(app.here.people.administrator)
  const library = { practice: app.here.id, stream: 'library', as: 'administrator' } as const
  expect((await ada.command(library, { type: 'hideMeasure', measure: 'gad7', hidden: true })).status).toBe(200)
  const givenAt = new Date(app.clock.now().getTime() - 5 * 86_400_000).toISOString()
  const sent = await send({ measures: [answered('gad7', gad7)], givenAt, on: addDays(today, -5) })
  expect(sent.status, sent.text).toBe(200)
  const standing = await app.site.handler.read('checkins', app.here.id, `checkins/${app.here.client}`)
  expect(standing?.state.checkIns.at(-1)).toMatchObject({ on: addDays(today, -5), givenAt, measures: [{ total: 7 }] })
})
