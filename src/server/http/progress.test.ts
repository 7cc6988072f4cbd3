import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { ProgressPage } from '#server/http/check-in-contract.ts'
import type { TodayPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { answered, checkInSent } from '#testing/check-in-sent.ts'
import { COURSE } from '#testing/command-table.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

let app: TestApp
let [jo, mara, sana, ada]: Visitor[] = []
let today = ''
beforeAll(async () => {
  app = await testApp()
  const { client, therapist, supervisor, administrator } = app.here.people
  ;[jo, mara, sana, ada] = await Promise.all([client, therapist, supervisor, administrator].map((one) => app.as(one)))
  today = app.clock.now().toISOString().slice(0, 10)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

async function does(who: Visitor | undefined, as: 'client' | 'therapist' | 'administrator', to: string, what: Command) {
  const commandId = randomUUID()
  const answer = await who?.command({ practice: app.here.id, stream: to, as, commandId }, what)
  expect(answer?.status, answer?.text).toBe(200)
  return `${commandId}.0`
}
const checkIns = () => `checkins/${app.here.client}`
const plan = () => `plan/${app.here.plan}`
const says = (on: string, said: object) =>
  does(jo, 'client', checkIns(), checkInSent(app.here.client, on, said as Record<string, unknown>))
const progress = async (who: Visitor | undefined, more = '') =>
  who?.get<ProgressPage>(`/api/plans/${app.here.plan}/progress?practice=${app.here.id}${more}`)
const agenda = async (who: Visitor | undefined, as: string) =>
  (await who?.get<TodayPage>(`/api/today?practice=${app.here.id}&as=${as}`))?.body.rows.find(
    (row) => row.client === app.here.client,
  )?.agenda
/** What the page of the agenda counts. */
const counted = async (who: Visitor | undefined) =>
  (await who?.get<{ count: number }>(`/api/plans/${app.here.plan}/agenda/count?practice=${app.here.id}`))?.body.count
/** What the plan itself brings: a goal that waits for an answer. */
const OF_THE_PLAN = 1

test('before anybody has said anything there is a page, with nothing on it', async () => {
  const page = (await progress(jo))?.body
  expect(page).toMatchObject({ capacity: 'client', version: 0, today, courses: [], measures: [] })
  expect(page?.progress).toMatchObject({ series: [], signals: [], count: 0 })
  expect(await agenda(mara, 'therapist')).toBe(OF_THE_PLAN)
})

test('both look at the same answers; signals, figures and courses are the team’s alone', async () => {
  await does(ada, 'administrator', 'library', { type: 'adoptCourse', measure: 'gad7', ...COURSE })
  await says(addDays(today, -14), { measures: [answered('gad7', [0, 0, 1, 0, 0, 1, 0])], note: 'A first word' })
  await says(today, {
    measures: [answered('gad7', [2, 2, 3, 2, 2, 3, 2])],
    ratings: [{ about: app.here.goal, value: 8 }],
  })
  await does(mara, 'therapist', checkIns(), {
    type: 'rateGoal',
    client: app.here.client,
    goal: app.here.goal,
    value: 3,
  })
  const [client, therapist, supervisor] = [
    (await progress(jo))?.body,
    (await progress(mara))?.body,
    (await progress(sana))?.body,
  ]
  for (const page of [client, therapist, supervisor]) {
    const gad7 = page?.progress.series.find((one) => one.id === 'measure:gad7')
    expect(gad7?.points).toEqual([
      [addDays(today, -14), 2],
      [today, 16],
    ])
    expect(page?.measures.map(({ id }) => id)).toEqual(['gad7'])
    expect(page?.progress.notes).toMatchObject([{ words: 'A first word' }])
    expect(page?.client).toEqual({ id: app.here.client, name: `Jo Lindqvist of ${app.here.name}` })
    expect(page?.people[app.here.people.therapist]).toMatchObject({ capacity: 'therapist' })
  }
  expect(client?.progress).toMatchObject({ signals: [], figures: null })
  const signals = therapist?.progress.signals.map(({ id, open }) => [id, open])
  expect(signals).toEqual([
    ['worsening:measure:gad7', true],
    [`gap:goal:${app.here.goal}`, true],
  ])
  expect(supervisor?.capacity).toBe('supervisor')
  expect(supervisor?.progress).toEqual(therapist?.progress)
  expect(therapist?.courses).toEqual([])

  await does(ada, 'administrator', 'library', { type: 'showCourse', measure: 'gad7', shown: true })
  const bands = (await progress(mara))?.body.courses
  expect(bands).toMatchObject([{ measure: 'gad7', from: COURSE.from, people: 200 }])
  expect((await progress(jo))?.body.courses).toEqual([])
})

test('the agenda of the next session is on today, for those who read it, until somebody looked', async () => {
  // Two signals, and a note.
  expect(await agenda(mara, 'therapist')).toBe(OF_THE_PLAN + 3)
  expect(await agenda(sana, 'supervisor')).toBe(OF_THE_PLAN + 3)
  expect(await counted(mara)).toBe(OF_THE_PLAN + 3)
  const looked = { type: 'lookAtSignal', signal: 'worsening:measure:gad7', level: 14, at: ['method'], decided: 'Ask' }
  await does(mara, 'therapist', checkIns(), looked)
  expect(await agenda(mara, 'therapist')).toBe(OF_THE_PLAN + 2)
  // Something to talk about, which does not interrupt.
  await says(today, { measures: [answered('phq9', [0, 0, 0, 0, 0, 0, 0, 0, 1])] })
  const risk = (await progress(mara))?.body.progress.risks[0]?.id ?? ''
  expect(await agenda(mara, 'therapist'), 'an alert has a way of its own').toBe(OF_THE_PLAN + 2)
  await does(mara, 'therapist', checkIns(), { type: 'recordRisk', risk, talked: true, words: 'We looked at the plan' })
  await says(today, { measures: [answered('phq9', [0, 0, 0, 0, 0, 0, 0, 0, 1])] })
  expect(await agenda(mara, 'therapist')).toBe(OF_THE_PLAN + 3)
  const mine = (await progress(jo))?.body.progress.risks
  expect(mine?.map(({ level }) => level)).toEqual(['alert', 'told'])
  expect(mine?.[0]?.acted).toMatchObject({ words: '', talked: true })
  // A session was held: the words from before it have been read.
  await does(mara, 'therapist', plan(), { type: 'openSession' })
  const session = (await app.site.handler.read('plan', app.here.id, plan()))?.state.sessions.at(-1)?.id
  await does(mara, 'therapist', plan(), { type: 'holdSession', session })
  expect(await agenda(mara, 'therapist')).toBe(OF_THE_PLAN + 2)
})

test('what is kept of a page is as new as what it is made from', async () => {
  const before = (await progress(mara))?.body
  expect((await progress(mara))?.body).toEqual(before)
  const set = await does(
    mara,
    'therapist',
    checkIns(),
    checkInSent(app.here.client, today, { measures: [answered('gad2', [3, 3])] }),
  )
  const after = (await progress(mara))?.body
  expect(after?.progress.series.map(({ about }) => about)).toContain('gad2')
  expect(after?.version).toBe((before?.version ?? 0) + 1)
  await does(mara, 'therapist', checkIns(), { type: 'setAside', checkIn: set, reason: 'Someone else’s sheet' })
  expect((await progress(mara))?.body.progress.series.map(({ about }) => about)).not.toContain('gad2')
  // The plan moved: a goal’s words.
  await does(jo, 'client', plan(), { type: 'reword', line: app.here.goal, words: { ownWords: 'Sleep well' } })
  for (const who of [jo, mara]) expect(JSON.stringify((await progress(who))?.body)).toContain('Sleep well')
  await does(ada, 'administrator', 'library', {
    type: 'setSignalRules',
    rules: { noChangeBySession: 4, ratingGap: 2, missed: 1 },
  })
  expect((await progress(jo))?.body.rules.ratingGap).toBe(2)
})

test('everybody else hears nothing, in whatever capacity they ask', async () => {
  for (const who of [
    'assistant',
    'administrator',
    'supporter',
    'otherSupporter',
    'otherTherapist',
    'otherClient',
  ] as const)
    for (const as of ['', '&as=client', '&as=therapist', '&as=supporter', '&earlier=1', '&as=client&earlier=1'])
      expect((await progress(await app.as(app.here.people[who]), as))?.status, `${who} ${as}`).toBe(404)
  expect((await progress(mara, '&as=client'))?.status).toBe(404)
})

test('the report’s tables hold numbers, days and ids: a score for each measure, a row for each plan', async () => {
  const rows = <Row extends object>(text: string) =>
    inPractice(app.pool, app.here.id, (run) => run<Row & Record<string, unknown>>(text))
  const scores = await rows<{ measure: string; total: string; set_aside: boolean }>(
    `SELECT measure, total, set_aside, to_char(on_day, 'YYYY-MM-DD') AS on_day FROM waymark.scores ORDER BY on_day, measure, total`,
  )
  expect(scores.map(({ measure, total, set_aside, on_day }) => [on_day, measure, Number(total), set_aside])).toEqual([
    [addDays(today, -14), 'gad7', 2, false],
    [today, 'gad2', 6, true],
    [today, 'gad7', 16, false],
    [today, 'phq9', 1, false],
    [today, 'phq9', 1, false],
  ])
  const need = { code: { code: 'F41.1', title: 'Generalized anxiety disorder', validFrom: '2026-10-01' } }
  await does(mara, 'therapist', plan(), {
    type: 'write',
    kind: 'need',
    onPurpose: true,
    words: { clinicalWording: 'Anxiety', ...need },
  })
  await does(mara, 'therapist', plan(), {
    type: 'write',
    kind: 'objective',
    parent: app.here.goal,
    words: { notice: 'Less worry', evidence: 'measure', measure: 'gad7' },
  })
  const care = `SELECT problem, sessions_held, check_ins_asked, closed_on FROM waymark.courses_of_care WHERE plan_id = '${app.here.plan}'`
  expect(await rows(care)).toEqual([{ problem: 'anxiety', sessions_held: 1, check_ins_asked: 1, closed_on: null }])
})

test('the page brings the latest of each list and says how many came before; all of them come when they are asked for', async () => {
  for (let n = 0; n < 14; n += 1) await says(today, { note: `Word ${n}` })
  for (const who of [jo, mara]) {
    const { progress: few } = (await progress(who))?.body ?? {}
    const { progress: all } = (await progress(who, '&earlier=1'))?.body ?? {}
    expect([few?.latest.length, few?.notes.length]).toEqual([12, 12])
    expect(few?.earlier.notes).toBe(3)
    expect(all?.notes).toHaveLength(15)
    expect(all?.notes.at(-1)?.words).toBe('A first word')
    expect(all?.latest).toHaveLength(12 + (few?.earlier.latest ?? 0))
    expect(all?.earlier).toEqual({ latest: 0, notes: 0, risks: 0 })
    // Whichever was asked for last, each stays what it is; and a word of the team’s is not told with the earlier ones either.
    expect((await progress(who))?.body.progress).toEqual(few)
  }
  const mine = (await progress(jo, '&earlier=1'))?.body.progress
  expect(mine).toMatchObject({ signals: [], figures: null })
  expect(mine?.risks.map(({ acted }) => acted?.words ?? '')).toEqual(['', ''])
  expect((await progress(mara, '&earlier=yes'))?.body.progress.latest).toHaveLength(12)
  await says(today, { note: 'One more' })
  expect((await progress(jo, '&earlier=1'))?.body.progress.notes[0]?.words).toBe('One more')
})
