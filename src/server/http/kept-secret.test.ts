import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { answered, checkInSent } from '#testing/check-in-sent.ts'
import { CARD, CLAUSE, LOOKED, OPTIONS_COMMANDS } from '#testing/choice-commands.ts'
import { COURSE, LIBRARY_COMMANDS, RESTED } from '#testing/command-table.ts'
import { everyColumn, whereReadable } from '#testing/every-column.ts'
import { smallSheet } from '#testing/sheets.ts'
import { signTogether } from '#testing/sign-together.ts'
import type { Command } from '#testing/visitor.ts'

const TYPED = {
  name: 'Wilhelmina Abernathy',
  renamed: 'Billie Abernathy-Quist',
  pronouns: 'xe/xem/xyr',
  member: 'Thaddeus Okonkwo',
  mail: 'wilhelmina.abernathy@example.test',
  memberMail: 'thaddeus@example.test',
  password: 'correct horse battery',
  goal: 'I want to sleep through the night again',
  clinical: 'Insomnia disorder, chronic',
  suggestion: 'Sleep through most nights',
  reason: 'Since the accident on Lindenstrasse',
  note: 'I would have said it softer',
  draft: 'half a sentence about my brother',
  prepared: 'something to say when we meet',
  place: 'Kirchengasse 7',
  session: 'opened on the doorstep',
  said: 'the quarrel with my landlord',
  together: 'you listened when I was silent',
  onTheWay: 'not sent yet, about the funeral',
  done: 'telephoned and went through the safety plan',
  decided: 'ask about the flat',
  setAside: 'the sheet of the neighbour',
  scale: 'How much did the stairwell frighten you?',
  hours: 'Weekdays except St Swithin',
  from: 'the Harrogate sample',
  sheet: 'Shyness among beekeepers',
  card: 'humming under the pear tree',
  clause: 'what is said in Kestrel House stays there',
  offer: 'after the plum harvest',
  affects: 'bees may sting more often',
  question: 'whether to go to the choir again',
  matters: 'that my grandmother is not told',
  ask: 'how loud is the humming',
  sees: 'I would rather wait for the spring',
  because: 'the choir sings on Thursdays',
  present: 'Great-aunt Philippa',
  sharing: 'letters to the lighthouse keeper',
  to: 'Captain Featherstonehaugh',
  declined: 'it reminds me of the foghorn',
}
const SECRETS = [
  ...Object.values(TYPED),
  'Abernathy',
  'Okonkwo',
  'Lindenstrasse',
  'brother',
  'Jo Lindqvist',
  'Lindenhof',
  'goodbye',
]
let app: TestApp

beforeAll(async () => {
  app = await testApp()
  await useEverything()
})
afterAll(() => app.close())

/** A life in the practice, with words in every place that takes words. */
async function useEverything(): Promise<void> {
  const { id, people, plan } = app.here
  const [mara, ada] = [await app.as(people.therapist), await app.as(people.administrator)]
  const ok = ({ status, text }: { status: number; text: string }) => expect(status, text).toBe(200)
  const client = randomUUID()
  const aboutClient = { practice: id, stream: `client/${client}`, as: 'therapist' } as const
  ok(
    await mara.command(aboutClient, {
      type: 'addClient',
      client,
      name: TYPED.name,
      pronouns: TYPED.pronouns,
      adult: true,
    }),
  )
  ok(await mara.command(aboutClient, { type: 'renameClient', name: TYPED.renamed }))
  ok(await mara.command(aboutClient, { type: 'noteReach', ownDevice: true, ownMailbox: true, mayWrite: true }))
  const invitation = { practice: id, commandId: randomUUID(), email: TYPED.mail }
  ok(await mara.post(`/api/clients/${client}/invitation`, invitation))
  const member = {
    practice: id,
    commandId: randomUUID(),
    email: TYPED.memberMail,
    name: TYPED.member,
    roles: ['assistant'],
  }
  const invited = await ada.post<{ code: string }>('/api/practice/invitations', member)
  ok(invited as never)
  const [letter] = (await app.site.mail.waiting(id)).filter(({ to }) => to === TYPED.memberMail)
  const token = /#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
  const newcomer = await app.as(null)
  ok(await newcomer.post('/api/invitation/accept', { token, code: invited.body.code, password: TYPED.password }))
  const settings = {
    name: app.here.name,
    zone: 'UTC',
    place: TYPED.place,
    ageOfConsent: 18,
    secondFactorRequired: true,
    reachable: true,
  }
  ok(
    await ada.command(
      { practice: id, stream: 'practice', as: 'administrator' },
      { type: 'changeSettings', ...settings },
    ),
  )

  const jo = await app.as(people.client)
  const about = (as: 'client' | 'therapist', commandId: string = randomUUID()) =>
    ({ practice: id, stream: `plan/${plan}`, as, commandId }) as const
  const goal = randomUUID()
  ok(await jo.command(about('client', goal), { type: 'write', kind: 'goal', words: { ownWords: TYPED.goal } }))
  const need = randomUUID()
  ok(
    await mara.command(about('therapist', need), {
      type: 'write',
      kind: 'need',
      words: { clinicalWording: TYPED.clinical },
    }),
  )
  const step = randomUUID()
  ok(
    await mara.command(about('therapist', step), {
      type: 'write',
      kind: 'step',
      parent: `${goal}.0`,
      words: { action: TYPED.suggestion, owner: 'client' },
    }),
  )
  ok(await jo.command(about('client'), { type: 'answer', to: `${step}.0`, answer: 'notSure', reason: TYPED.reason }))
  const drafts = { practice: id, stream: `drafts/${plan}/${people.client}`, as: 'client' } as const
  ok(await jo.command(drafts, { type: 'keepDraft', draft: 'one', typed: { ownWords: TYPED.draft }, forSession: false }))
  const act = { type: 'write', kind: 'goal', words: { ownWords: TYPED.prepared } }
  ok(await jo.command(drafts, { type: 'keepDraft', draft: 'two', typed: {}, act, forSession: true }))
  ok(await mara.command(about('therapist'), { type: 'openSession' }))
  await choose()
  const version = await signTogether(app)
  ok(await jo.command(about('client'), { type: 'addNote', version, text: TYPED.note }))
  await checkIn()
  // Enough of it for a snapshot of every stream that has one, and a search for a name that nobody has.
  for (let n = 0; n < 120; n++)
    ok(
      await jo.command(about('client'), {
        type: 'write',
        kind: 'aboutMe',
        words: { topic: 'matters', ownWords: `${TYPED.goal} ${n}` },
      }),
    )
  ok(await mara.get(`/api/today?practice=${id}&q=${encodeURIComponent(TYPED.renamed)}`))
  ok(await mara.get(`/api/plans/${plan}?practice=${id}`))
  await app.site.handler.settled()
  await app.site.accessLog.flush()
}

/** Options, choices and consents, with words in every place that takes words. */
async function choose(): Promise<void> {
  const { id, people, plan } = app.here
  const [jo, mara, ada] = await Promise.all(
    [people.client, people.therapist, people.administrator].map((one) => app.as(one)),
  )
  const ok = async (who: typeof jo, as: Capacity, command: Command): Promise<string> => {
    const stream = command.type in OPTIONS_COMMANDS ? 'options' : `plan/${plan}`
    const commandId = randomUUID()
    const answer = await who?.command({ practice: id, stream, as, commandId }, command)
    expect(answer?.status, answer?.text).toBe(200)
    return `${commandId}.0`
  }
  const sheet = (edition: number) => smallSheet({ edition, title: TYPED.sheet })
  // Enough of it for a snapshot.
  for (let n = 1; n <= 60; n++)
    await ok(mara, 'therapist', { type: 'saveSheet', sheet: sheet(n), affects: TYPED.affects })
  await ok(mara, 'therapist', { type: 'saveCard', card: { ...CARD, what: TYPED.card } })
  await ok(mara, 'therapist', { type: 'setOffer', offer: { option: 'panic/cbt', here: 'yes', wait: TYPED.offer } })
  await ok(ada, 'administrator', { type: 'saveClause', clause: { ...CLAUSE, text: TYPED.clause } })
  const about = { question: TYPED.question, options: LOOKED }
  const values = [{ text: TYPED.matters, own: true, weight: 3, fits: { 'panic/cbt': 'no' } }]
  const decision = await ok(jo, 'client', { type: 'weigh', about, values, questions: [TYPED.ask] })
  await ok(mara, 'therapist', { type: 'viewDecision', decision, view: TYPED.sees })
  const on = app.clock.now().toISOString().slice(0, 10)
  const recorded = { decision, what: 'notYet', chosen: [], present: [TYPED.present], on, methods: [] }
  await ok(jo, 'client', { type: 'recordDecision', ...recorded, reason: TYPED.because })
  const consent = { about: 'sharing', to: TYPED.to, what: TYPED.sharing, until: '2999-01-01' }
  await ok(jo, 'client', { type: 'giveConsent', ...consent })
  const words = { method: TYPED.card, option: 'card/breathing' }
  const line = await ok(mara, 'therapist', { type: 'write', kind: 'intervention', words })
  const offered = ['otherOptions', 'break', 'talk']
  await ok(jo, 'client', { type: 'sayNoToMethod', line, offered, words: TYPED.declined })
}

/** Check-ins and a library, with words in every place that takes words. */
async function checkIn(): Promise<void> {
  const { id, people, client } = app.here
  const [jo, mara, ada] = await Promise.all(
    [people.client, people.therapist, people.administrator].map((one) => app.as(one)),
  )
  const day = app.clock.now().toISOString().slice(0, 10)
  const ok = async (who: typeof jo, as: Capacity, command: Command): Promise<string> => {
    const stream = command.type in LIBRARY_COMMANDS ? 'library' : `checkins/${client}`
    const commandId = randomUUID()
    const answer = await who?.command({ practice: id, stream, as, commandId }, command)
    expect(answer?.status, answer?.text).toBe(200)
    return commandId
  }
  await ok(ada, 'administrator', {
    type: 'adoptMeasure',
    measure: { ...RESTED, items: [{ text: TYPED.scale }] },
    right: true,
  })
  await ok(ada, 'administrator', {
    type: 'setCover',
    person: people.supervisor,
    hours: TYPED.hours,
    afterMinutes: 30,
  })
  await ok(ada, 'administrator', { type: 'adoptCourse', measure: 'phq9', ...COURSE, from: TYPED.from })
  const phq9 = [answered('phq9', [1, 1, 1, 1, 1, 1, 1, 1, 2])]
  const together = { value: 8, words: TYPED.together }
  const first = await ok(jo, 'client', checkInSent(client, day, { measures: phq9, together, note: TYPED.said }))
  await ok(mara, 'therapist', { type: 'recordRisk', risk: `${first}.1`, talked: true, words: TYPED.done })
  await ok(mara, 'therapist', {
    type: 'lookAtSignal',
    signal: 'missed',
    level: 2,
    at: ['method'],
    decided: TYPED.decided,
  })
  const sheet = await ok(mara, 'therapist', checkInSent(client, day, { note: TYPED.said }))
  await ok(mara, 'therapist', { type: 'setAside', checkIn: `${sheet}.0`, reason: TYPED.setAside })
  for (let n = 0; n < 100; n++) await ok(jo, 'client', checkInSent(client, day, { note: `${TYPED.said} ${n}` }))
  const kept = { given: { note: TYPED.onTheWay }, at: 3, on: day }
  expect((await jo?.post('/api/check-in/kept', { practice: id, client, kept }))?.status).toBe(200)
  for (const path of [`plans/${app.here.plan}/progress`, `clients/${client}/check-ins`, 'check-in'])
    expect((await jo?.get(`/api/${path}?practice=${id}`))?.status, path).toBe(200)
}

test('a dump of every column of every schema shows nothing of what was typed', async () => {
  const columns = await everyColumn(app.database.ownerUrl)
  const full = (table: string) => columns.filter((one) => one.table === table && one.values.length > 0).length
  for (const table of [
    'waymark.events',
    'waymark.snapshots',
    'waymark.directory',
    'waymark.outbox',
    'waymark.access_log',
    'waymark.today',
    'waymark.scores',
    'waymark.courses_of_care',
    'waymark.kept_answers',
    'waymark.alerts',
    'waymark.emergencies',
    'identity.people',
    'identity.invitations',
    'identity.sessions',
  ])
    expect(full(table), table).toBeGreaterThan(2)
  expect(columns.some(({ table }) => table.startsWith('jobs.'))).toBe(true)
  expect(whereReadable(columns, SECRETS)).toEqual([])
  const leaked = [...columns, { table: 'jobs.job', column: 'data', values: [JSON.stringify({ to: TYPED.mail })] }]
  expect(whereReadable(leaked, SECRETS)).toContain(`jobs.job.data: ${TYPED.mail}`)
})

test('what was typed is there all the same, for those it is for', async () => {
  const mara = await app.as(app.here.people.therapist)
  const page = (await mara.get(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).text
  for (const words of [TYPED.goal, TYPED.clinical, TYPED.suggestion, TYPED.reason, TYPED.prepared, TYPED.note])
    expect(page, words).toContain(words)
  for (const words of [TYPED.matters, TYPED.sees, TYPED.present, TYPED.to, TYPED.sharing, TYPED.declined])
    expect(page, words).toContain(words)
  expect(page).not.toContain(TYPED.draft)
  const progress = (await mara.get(`/api/plans/${app.here.plan}/progress?practice=${app.here.id}`)).text
  for (const words of [TYPED.said, TYPED.done]) expect(progress, words).toContain(words)
  const jo = await app.as(app.here.people.client)
  expect((await jo.get(`/api/check-in?practice=${app.here.id}`)).text).toContain(TYPED.onTheWay)
})

test('the access log has who, when, in which capacity, about whom, and codes; no words', async () => {
  const columns = (await everyColumn(app.database.ownerUrl)).filter(({ table }) => table === 'waymark.access_log')
  const codes = columns
    .filter(({ column }) => ['capacity', 'act', 'part'].includes(column))
    .flatMap(({ values }) => values)
  const known =
    'client therapist supervisor assistant administrator supporter emergency system read changed signed declined consent session printed exported refused handed-over plan drafts practice today history version outbox access-log sign check-in check-in-settings progress checkins library options grants review version:payer emergencies team custody custodian'
  expect([...new Set(codes)].filter((code) => !known.split(' ').includes(code))).toEqual([])
  expect(columns.map(({ column }) => column)).toEqual([
    'practice_id',
    'n',
    'at',
    'person_id',
    'capacity',
    'client_id',
    'act',
    'part',
  ])
})
