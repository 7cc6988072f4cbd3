import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import { keptAnswers } from '#server/check-in/kept-answers.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { eraseClient } from '#server/event-store/erasure.ts'
import type { CheckInDone, CheckInDue, CheckInForm, CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { answered, checkInSent } from '#testing/check-in-sent.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

let app: TestApp
let [jo, mara, tom, sana]: Visitor[] = []
let stream = ''
let today = ''
beforeAll(async () => {
  app = await testApp()
  const { client, therapist, assistant, supervisor } = app.here.people
  ;[jo, mara, tom, sana] = await Promise.all([client, therapist, assistant, supervisor].map((one) => app.as(one)))
  stream = `checkins/${app.here.client}`
  today = app.clock.now().toISOString().slice(0, 10)
  const schedule = {
    goals: 'weekly',
    together: null,
    steps: true,
    measures: [
      { measure: 'gad7', interval: 'weekly' },
      { measure: 'phq9', interval: 'weekly' },
    ],
    remind: false,
  }
  await ok(mara, 'therapist', { type: 'setSchedule', client: app.here.client, schedule })
  await ok(mara, 'therapist', {
    type: 'write',
    kind: 'step',
    parent: app.here.goal,
    words: { action: 'Phone off at ten', owner: 'client' },
  })
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

async function ok(who: Visitor | undefined, as: 'client' | 'therapist' | 'assistant', command: Command) {
  const to = ['write', 'setStanding', 'closePlan'].includes(command.type) ? `plan/${app.here.plan}` : stream
  const commandId = randomUUID()
  const answer = await who?.command({ practice: app.here.id, stream: to, as, commandId }, command)
  expect(answer?.status, answer?.text).toBe(200)
  return `${commandId}.0`
}
const ask = <Page>(who: Visitor | undefined, path: string, more = '') =>
  who?.get<Page>(`${path}?practice=${app.here.id}&client=${app.here.client}${more}`)
const form = async (who: Visitor | undefined) => (await ask<CheckInForm>(who, '/api/check-in'))?.body
const send = (said: Record<string, unknown>, on = today) => checkInSent(app.here.client, on, said)
const inRoom = async (): Promise<Visitor> => {
  const room = await app.as(app.here.people.therapist)
  const body = { practice: app.here.id, plan: app.here.plan, page: 'checkIn' }
  expect((await room.post('/api/hand-over', body)).status).toBe(200)
  return room
}

test('a client is asked what is due; what asks about risk only in the room, until someone looks', async () => {
  const signedIn = await form(jo)
  expect(signedIn?.way).toBe('signedIn')
  expect(signedIn?.questions).toEqual([
    { ask: 'measure', measure: 'gad7', edition: 1 },
    { ask: 'goal', goal: app.here.goal, words: `Sleep through the night in ${app.here.name}` },
    { ask: 'step', step: expect.any(String), words: 'Phone off at ten', by: null },
    { ask: 'note' },
  ])
  expect(signedIn?.measures.map(({ id }) => id)).toEqual(['gad7'])
  expect(signedIn?.inTheRoomOnly).toBe(true)
  expect(signedIn?.readers).toEqual({
    names: [`Mara of ${app.here.name}`, `Sana of ${app.here.name}`],
    by: null,
    cover: null,
  })
  expect(signedIn).toMatchObject({ plan: app.here.plan, place: 'AT', kept: null, today })

  const room = await inRoom()
  const there = (await room.get<CheckInForm>('/api/check-in')).body
  expect(there.way).toBe('room')
  expect(there.questions.map((one) => (one.ask === 'measure' ? one.measure : one.ask))).toEqual([
    'gad7',
    'phq9',
    'goal',
    'step',
    'note',
  ])
  expect(there.inTheRoomOnly).toBe(false)
})

test('from paper a therapist sees the questions, and an assistant no word of the plan; both may enter any measure', async () => {
  const [therapist, assistant] = [await form(mara), await form(tom)]
  expect(therapist?.questions.length).toBeGreaterThan(3)
  expect(therapist?.measures.length).toBeGreaterThanOrEqual(9)
  expect(assistant).toMatchObject({ way: 'paper', plan: null, questions: [], kept: null, inTheRoomOnly: false })
  expect(assistant?.measures.map(({ id }) => id)).toEqual(therapist?.measures.map(({ id }) => id))
  const text = (await ask(tom, '/api/check-in'))?.text
  expect(text).not.toContain('Sleep through')
  expect(text).not.toContain(app.here.plan)
  expect((await ask(sana, '/api/check-in'))?.status).toBe(404)
})

test('what is answered so far comes back on another device, and is gone once it is sent', async () => {
  const given = { measures: [], ratings: [{ about: app.here.goal, value: 3 }], levels: [], steps: [], note: 'half a' }
  const keep = (who: Visitor | undefined, kept: object | null) =>
    who?.post('/api/check-in/kept', { practice: app.here.id, client: app.here.client, kept })
  expect((await keep(jo, { given: {}, at: 0, on: today }))?.body).toEqual({ kept: true })
  expect((await keep(jo, { given, at: 2, on: today }))?.body).toEqual({ kept: true })
  const other = await app.as(app.here.people.client)
  expect((await form(other))?.kept).toEqual({ given, at: 2, on: today })
  // Nobody else is shown it, and nobody else changes it.
  for (const who of [mara, tom]) {
    expect((await form(who))?.kept).toBeNull()
    expect((await keep(who, null))?.status).toBe(404)
  }
  // A sheet of paper and a link are something else.
  await ok(
    tom,
    'assistant',
    send({
      measures: [
        answered(
          'pswq',
          Array.from({ length: 16 }, () => 3),
        ),
      ],
    }),
  )
  expect((await form(jo))?.kept).not.toBeNull()
  await ok(jo, 'client', send({ ratings: given.ratings }))
  expect((await form(jo))?.kept).toBeNull()
})

test('what is answered at home never opens on the screen handed over in the room, nor the other way round', async () => {
  const about = { practice: app.here.id, client: app.here.client }
  const keep = (who: Visitor | undefined, note: string | null, more: object = {}) =>
    who?.post('/api/check-in/kept', {
      ...about,
      kept: note === null ? null : { given: { note }, at: 1, on: today },
      ...more,
    })
  const due = async () => (await ask<CheckInDue>(jo, '/api/check-in/due'))?.body.kept
  const room = await inRoom()
  await keep(jo, 'said at home')
  expect((await room.get('/api/check-in')).text).not.toContain('said at home')
  expect((await room.get<CheckInForm>('/api/check-in')).body.kept).toBeNull()
  await keep(room, 'said in the room')
  expect((await room.get<CheckInForm>('/api/check-in')).body.kept?.given.note).toBe('said in the room')
  expect((await ask(jo, '/api/check-in'))?.text).not.toContain('said in the room')
  expect((await form(jo))?.kept?.given.note).toBe('said at home')

  // Home speaks of its own alone, and each is forgotten and sent by itself.
  await keep(jo, null)
  expect(await due()).toBe(false)
  expect((await room.get<CheckInForm>('/api/check-in')).body.kept?.given.note).toBe('said in the room')
  await keep(jo, 'again at home')
  expect(await due()).toBe(true)
  await ok(room, 'client', send({ note: 'said in the room' }))
  expect((await room.get<CheckInForm>('/api/check-in')).body.kept).toBeNull()
  expect((await form(jo))?.kept?.given.note).toBe('again at home')
  await keep(room, 'one more')
  await ok(jo, 'client', send({ note: 'again at home' }))
  expect((await form(jo))?.kept).toBeNull()
  expect((await room.get<CheckInForm>('/api/check-in')).body.kept?.given.note).toBe('one more')
  await keep(room, null)
})

test('what was begun in the room is offered there on that day alone', async () => {
  const room = await inRoom()
  const body = { practice: app.here.id, client: app.here.client }
  // Whatever day the tablet believes it is.
  await room.post('/api/check-in/kept', { ...body, kept: { given: { note: 'begun' }, at: 1, on: addDays(today, 3) } })
  expect((await room.get<CheckInForm>('/api/check-in')).body.kept).toMatchObject({ on: today })
  const where = { practiceId: app.here.id, clientId: app.here.client, place: 'room' } as const
  expect(await keptAnswers(app.site, where, addDays(today, 1))).toBeNull()
  expect((await room.get<CheckInForm>('/api/check-in')).body.kept).toBeNull()
})

test('a save that comes after its answers were sent keeps nothing', async () => {
  const body = { practice: app.here.id, client: app.here.client, kept: { given: { note: 'late' }, at: 1, on: today } }
  const now = app.clock.now().getTime()
  const [made, givenAt, after] = [-2000, -1000, 1000].map((ms) => new Date(now + ms).toISOString())
  await ok(jo, 'client', send({ note: 'sent', givenAt }))
  expect((await jo?.post('/api/check-in/kept', { ...body, made }))?.body).toEqual({ kept: false })
  expect((await form(jo))?.kept).toBeNull()
  expect((await jo?.post('/api/check-in/kept', { ...body, made: after }))?.body).toEqual({ kept: true })
  await jo?.post('/api/check-in/kept', { ...body, kept: null })
})

test('two on one day know of each other, where they come from the same place', async () => {
  const first = await ok(jo, 'client', send({ note: 'one tab' }))
  const second = await ok(jo, 'client', send({ note: 'another tab' }))
  const done = async (id: string) => (await ask<CheckInDone>(jo, '/api/check-in/done', `&checkIn=${id}`))?.body
  const firstAt = (await app.site.handler.read('checkins', app.here.id, stream))?.state.checkIns.find(
    ({ id }) => id === first,
  )?.at
  expect((await done(second))?.earlier).toBe(firstAt)
  const room = await inRoom()
  const there = await ok(room, 'client', send({ note: 'in the room' }))
  const seen = (await room.get<CheckInDone>(`/api/check-in/done?checkIn=${there}`)).body
  expect([seen.checkIn, seen.earlier]).not.toContain(firstAt)
})

test('what was kept for more than two weeks is not offered, what is too much or has no day is not taken', async () => {
  const keep = (kept: object | null) =>
    jo?.post('/api/check-in/kept', { practice: app.here.id, client: app.here.client, kept })
  await keep({ given: { note: 'old' }, at: 1, on: addDays(today, -15) })
  expect((await form(jo))?.kept).toBeNull()
  await keep({ given: { note: 'newer' }, at: 1, on: addDays(today, -14) })
  expect((await form(jo))?.kept?.given).toEqual({ measures: [], ratings: [], levels: [], steps: [], note: 'newer' })
  const much = await keep({ given: { note: 'ü'.repeat(33_000) }, at: 1, on: today })
  expect(much?.body).toMatchObject({ refused: { code: 'too-long', field: 'kept.given' } })
  expect((await keep({ given: {}, at: 1, on: '2026-02-30' }))?.body).toMatchObject({ refused: { field: 'kept.on' } })
  expect((await form(jo))?.kept?.given.note).toBe('newer')
  await keep(null)
  expect((await form(jo))?.kept).toBeNull()
})

test('afterwards: what it added to, for whoever sent it', async () => {
  const first = await ok(
    jo,
    'client',
    send({ measures: [answered('gad7', [2, 2, 2, 2, 2, 2, 2])] }, addDays(today, -9)),
  )
  const id = await ok(jo, 'client', send({ measures: [answered('gad7', [1, 1, 1, 1, 1, 1, 1])] }))
  const done = (await ask<CheckInDone>(jo, '/api/check-in/done', `&checkIn=${id}`))?.body
  expect(done?.series.map((one) => one.id)).toEqual(['measure:gad7'])
  expect(done?.series[0]?.points).toEqual([
    [addDays(today, -9), 14],
    [today, 7],
  ])
  expect(done).toMatchObject({ checkIn: id, risk: false, place: 'AT' })
  expect((await ask(jo, '/api/check-in/done', `&checkIn=${first}`))?.status).toBe(200)
  for (const who of [mara, tom, sana])
    expect((await ask(who, '/api/check-in/done', `&checkIn=${id}`))?.status).toBe(404)
  expect((await ask(jo, '/api/check-in/done', '&checkIn=nothing'))?.status).toBe(404)

  // The screen in the room is shown what was just said on it, and nothing from before.
  const room = await inRoom()
  const done404 = await room.get(`/api/check-in/done?checkIn=${id}`)
  expect(done404.status).toBe(404)
  const there = await ok(room, 'client', send({ measures: [answered('phq9', [0, 0, 0, 0, 0, 0, 0, 0, 2])] }))
  const now = await room.get<CheckInDone>(`/api/check-in/done?checkIn=${there}`)
  expect(now.body).toMatchObject({ risk: true })
  expect(now.body.series.map((one) => one.id)).toEqual(['measure:phq9'])
})

test('how a client is asked: for those who read it, with measures that fit; an assistant is told of links alone', async () => {
  await ok(mara, 'therapist', {
    type: 'write',
    kind: 'need',
    onPurpose: true,
    words: {
      clinicalWording: 'Generalized anxiety',
      code: { code: 'F41.1', title: 'Generalized anxiety disorder', validFrom: '2026-10-01' },
    },
  })
  await ok(tom, 'assistant', { type: 'makeLink', client: app.here.client, until: addDays(today, 7) })
  const page = async (who: Visitor | undefined) =>
    (await who?.get<CheckInSettingsPage>(`/api/clients/${app.here.client}/check-ins?practice=${app.here.id}`))?.body
  const [therapist, assistant, client] = [await page(mara), await page(tom), await page(jo)]
  expect(therapist).toMatchObject({ chosen: true, reachable: true, remoteRisk: false, today })
  expect(therapist?.schedule.goals).toBe('weekly')
  expect(therapist?.fitting).toContain('gad7')
  expect(therapist?.links).toHaveLength(1)
  expect(assistant?.links).toHaveLength(1)
  expect(assistant).toMatchObject({ fitting: [], chosen: false })
  expect(assistant?.schedule).toEqual({ goals: null, together: null, steps: false, measures: [], remind: false })
  expect(client?.links).toEqual([])
  expect(client?.schedule).toEqual(therapist?.schedule)
})

test('nobody begins check-ins for a client there is not, and an erased one has none', async () => {
  const nobody = randomUUID()
  const command = checkInSent(nobody, today, { note: 'for nobody' })
  const about = { practice: app.here.id, stream: `checkins/${nobody}`, as: 'assistant' } as const
  expect((await tom?.command(about, command))?.status).toBe(404)
  expect((await tom?.get(`/api/check-in?practice=${app.here.id}&client=${nobody}`))?.status).toBe(404)
  expect((await tom?.get(`/api/clients/${nobody}/check-ins?practice=${app.here.id}`))?.status).toBe(404)

  const { id, client, plan, people } = app.elsewhere
  const their = await app.as(people.client)
  const theirs = { practice: id, stream: `checkins/${client}`, as: 'client' } as const
  expect(
    (await their.command(theirs, checkInSent(client, today, { measures: [answered('gad2', [1, 1])] }))).status,
  ).toBe(200)
  await their.post('/api/check-in/kept', { practice: id, client, kept: { given: {}, at: 0, on: today } })
  const rows = async (): Promise<number> => {
    const tables = ['scores', 'kept_answers', 'courses_of_care']
    const all = tables.map((name) => `SELECT 1 FROM waymark.${name} WHERE client_id = $1`).join(' UNION ALL ')
    return (await inPractice(app.pool, id, (run) => run(all, [client]))).length
  }
  expect(await rows()).toBe(3)
  await eraseClient(app.site, { practiceId: id, clientId: client, at: new Date().toISOString(), person: 'nobody' })
  expect(await rows()).toBe(0)
  for (const one of [`checkins/${client}`, `plan/${plan}`]) app.site.handler.forget(id, one)
  expect(await app.site.handler.read('checkins', id, `checkins/${client}`)).toBeUndefined()
  expect((await their.command(theirs, checkInSent(client, today, { note: 'again' }))).status).toBe(404)
})

test('how much is asked, for the client alone', async () => {
  const due = (await ask<CheckInDue>(jo, '/api/check-in/due'))?.body
  // gad7 and the goal have been answered today; the step has not.
  expect(due).toEqual({ questions: 1, items: 2, lastOn: today, kept: false, inTheRoomOnly: false })
  const measures = [{ measure: 'phq15', interval: 'monthly' }]
  const schedule = { goals: null, together: 'everySession', steps: false, measures, remind: false }
  await ok(jo, 'client', { type: 'setSchedule', client: app.here.client, schedule })
  expect((await ask<CheckInDue>(jo, '/api/check-in/due'))?.body).toMatchObject({ questions: 2, items: 17 })
  // As many as there are screens: fifteen of the measure, working together, and anything to say.
  expect((await form(jo))?.questions.map((one) => one.ask)).toEqual(['measure', 'together', 'note'])
  // A measure with a question about safety is not asked at home here, and nobody is told that nothing is asked.
  const safety = { ...schedule, together: null, measures: [{ measure: 'core10', interval: 'monthly' }] }
  await ok(jo, 'client', { type: 'setSchedule', client: app.here.client, schedule: safety })
  expect((await ask<CheckInDue>(jo, '/api/check-in/due'))?.body).toMatchObject({ questions: 0, inTheRoomOnly: true })
})
