import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkInCommand } from '#domain/check-in/commands.ts'
import { MAY_CHECK_IN, MAY_CHECK_IN_IN_ROOM } from '#domain/check-in/permission.ts'
import { concernCommand } from '#domain/concern/commands.ts'
import { MAY_CONCERN } from '#domain/concern/permission.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import { libraryCommand, MAY_LIBRARY } from '#domain/measure/library/practice-library.ts'
import { notesCommand } from '#domain/notes/commands.ts'
import { MAY_NOTES } from '#domain/notes/permission.ts'
import { MAY_OPTIONS, optionsCommand } from '#domain/options/practice-options.ts'
import { planCommand } from '#domain/plan/commands.ts'
import { draftsCommand } from '#domain/plan/drafts.ts'
import { MAY, MAY_IN_ROOM, ROOM_PAGES } from '#domain/plan/permission.ts'
import { clientCommand, MAY_CLIENT } from '#domain/practice/client.ts'
import { MAY_PRACTICE, practiceCommand } from '#domain/practice/practice.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { OPTIONS_COMMANDS } from '#testing/choice-commands.ts'
import {
  CHECK_IN_COMMANDS,
  CLIENT_COMMANDS,
  CONCERN_COMMANDS,
  NOTES_COMMANDS,
  DRAFTS_COMMANDS,
  LIBRARY_COMMANDS,
  PLAN_COMMANDS,
  PRACTICE_COMMANDS,
} from '#testing/command-table.ts'
import { CAPACITY, type PracticeUnderTest, type Relation, RELATIONS } from '#testing/practice.ts'
import type { Answered, Visitor } from '#testing/visitor.ts'

type Heard = 'decided' | 'forbidden' | 'unknown' | 'shut'
const RELATED: readonly Relation[] = [
  'client',
  'therapist',
  'supervisor',
  'assistant',
  'supporter',
  'otherSupporter',
  'emergency',
]
const MEMBERS: readonly Relation[] = [
  'therapist',
  'otherTherapist',
  'supervisor',
  'otherSupervisor',
  'assistant',
  'administrator',
]
const NOTHING = { measures: [], ratings: [], levels: [], steps: [] }
let app: TestApp
const visitors = new Map<Relation, Visitor>()

beforeAll(async () => {
  app = await testApp()
  for (const who of RELATIONS) visitors.set(who, await app.as(who === 'nobody' ? null : app.here.people[who]))
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

function heard({ status, body }: Answered): Heard | number {
  const refused = body['refused'] as { code: string; about?: string; field?: string } | undefined
  // Consent is said by the client, or written down with the day it was said: which of the two is the domain's to decide.
  if (refused?.code === 'not-allowed' && refused.field === 'aloud') return 'decided'
  if (status === 401) return 'shut'
  if (status >= 500 || status === 415) return status
  if (refused?.code === 'not-allowed' && !refused.about) return 'forbidden'
  return refused?.code === 'unknown' && !refused.about ? 'unknown' : 'decided'
}

const personOf = (who: Relation): string => (who === 'nobody' ? 'nobody' : app.here.people[who])

async function walk(
  samples: typeof PLAN_COMMANDS,
  streamOf: (about: PracticeUnderTest, who: Relation) => string,
  expected: (type: string, who: Relation, capacity: Capacity) => Heard,
): Promise<void> {
  for (const [type, sample] of Object.entries(samples))
    for (const who of RELATIONS) {
      const visitor = visitors.get(who)
      if (!visitor) throw new Error(`${who} is not here`)
      const as = CAPACITY[who]
      const ask = (about: PracticeUnderTest, practice = about.id) =>
        visitor.command({ practice, stream: streamOf(about, who), as }, sample(about))
      const own = await ask(app.here)
      const name = `${type} by ${who}: ${own.text}`
      expect(heard(own), name).toBe(who === 'nobody' ? 'shut' : expected(type, who, as))
      const nothing = who === 'nobody' ? 'shut' : 'unknown'
      expect(heard(await ask(app.elsewhere)), `${name} elsewhere`).toBe(nothing)
      // A new client may be given any id; every other stream of another practice is not there in one's own.
      if (type !== 'addClient' && streamOf(app.here, who).includes('/'))
        expect(heard(await ask(app.elsewhere, app.here.id)), `${name} mixed`).not.toBe('decided')
    }
}

type Union = { def: { options: readonly { def: { shape: { type: { def: { values: readonly unknown[] } } } } }[] } }
const types = (union: unknown): string[] =>
  (union as Union).def.options.map((one) => String(one.def.shape.type.def.values[0])).toSorted()

test('there is a sample of every command there is', () => {
  expect(Object.keys(PLAN_COMMANDS).toSorted()).toEqual(types(planCommand))
  expect(Object.keys(CLIENT_COMMANDS).toSorted()).toEqual(types(clientCommand))
  expect(Object.keys(PRACTICE_COMMANDS).toSorted()).toEqual(types(practiceCommand))
  expect(Object.keys(DRAFTS_COMMANDS).toSorted()).toEqual(types(draftsCommand))
  expect(Object.keys(CHECK_IN_COMMANDS).toSorted()).toEqual(types(checkInCommand))
  expect(Object.keys(LIBRARY_COMMANDS).toSorted()).toEqual(types(libraryCommand))
  expect(Object.keys(OPTIONS_COMMANDS).toSorted()).toEqual(types(optionsCommand))
  expect(Object.keys(CONCERN_COMMANDS).toSorted()).toEqual(types(concernCommand))
  expect(Object.keys(NOTES_COMMANDS).toSorted()).toEqual(types(notesCommand))
})

test('a plan: the permission table decides for those who have something to do with the client', async () => {
  await walk(
    PLAN_COMMANDS,
    ({ plan }) => `plan/${plan}`,
    (type, who, as) =>
      !RELATED.includes(who) ? 'unknown' : MAY[type as keyof typeof MAY].includes(as) ? 'decided' : 'forbidden',
  )
})

test('a client: added by any therapist, changed by those who have something to do with them', async () => {
  await walk(
    CLIENT_COMMANDS,
    ({ client }) => `client/${client}`,
    (type, who, as) => {
      const routes = ['inviteClient', 'openEmergency', 'inviteSupporter', 'inviteSupporterAgain', 'openCustody']
      const ownRoute = routes.includes(type)
      const may = !ownRoute && MAY_CLIENT[type as keyof typeof MAY_CLIENT].includes(as)
      // Whoever runs the practice looks at emergency accesses to anybody, and can end them.
      const runs = (type === 'reviewEmergency' || type === 'endGrant') && who === 'administrator'
      const known = type === 'addClient' ? MEMBERS.includes(who) : RELATED.includes(who) || runs
      return !known ? 'unknown' : may ? 'decided' : 'forbidden'
    },
  )
})

test('the practice: its members alone', async () => {
  await walk(
    PRACTICE_COMMANDS,
    () => 'practice',
    (type, who, as) => {
      const may = type !== 'inviteMember' && MAY_PRACTICE[type as keyof typeof MAY_PRACTICE].includes(as)
      return !MEMBERS.includes(who) ? 'unknown' : may ? 'decided' : 'forbidden'
    },
  )
})

test('check-ins: the permission table decides for those who have something to do with the client', async () => {
  await walk(
    CHECK_IN_COMMANDS,
    ({ client }) => `checkins/${client}`,
    (type, who, as) =>
      !RELATED.includes(who)
        ? 'unknown'
        : MAY_CHECK_IN[type as keyof typeof MAY_CHECK_IN].includes(as)
          ? 'decided'
          : 'forbidden',
  )
})

test('the library of a practice: its members alone', async () => {
  await walk(
    LIBRARY_COMMANDS,
    () => 'library',
    (type, who, as) => {
      const may = MAY_LIBRARY[type as keyof typeof MAY_LIBRARY].includes(as)
      return !MEMBERS.includes(who) ? 'unknown' : may ? 'decided' : 'forbidden'
    },
  )
})

test('ways to help, as a practice tells of them: its members alone', async () => {
  await walk(
    OPTIONS_COMMANDS,
    () => 'options',
    (type, who, as) => {
      const may = MAY_OPTIONS[type as keyof typeof MAY_OPTIONS].includes(as)
      return !MEMBERS.includes(who) ? 'unknown' : may ? 'decided' : 'forbidden'
    },
  )
})

test('concerns: the client alone; nobody of the practice to whom none was sent learns that there could be one', async () => {
  await walk(
    CONCERN_COMMANDS,
    ({ client }) => `concerns/${client}`,
    (type, who) =>
      who !== 'client'
        ? 'unknown'
        : MAY_CONCERN[type as keyof typeof MAY_CONCERN].includes('client')
          ? 'decided'
          : 'forbidden',
  )
})

test('working notes: their author alone, as a therapist of the client', async () => {
  await walk(
    NOTES_COMMANDS,
    ({ client }, who) => `notes/${client}/${personOf(who)}`,
    (type, who) =>
      who !== 'therapist'
        ? 'unknown'
        : MAY_NOTES[type as keyof typeof MAY_NOTES].includes('therapist')
          ? 'decided'
          : 'forbidden',
  )
})

test('drafts: their author alone', async () => {
  await walk(
    DRAFTS_COMMANDS,
    ({ plan }, who) => `drafts/${plan}/${personOf(who)}`,
    (_type, who) =>
      !RELATED.includes(who) ? 'unknown' : who === 'client' || who === 'therapist' ? 'decided' : 'forbidden',
  )
  for (const [who, author] of [
    ['client', 'therapist'],
    ['therapist', 'client'],
    ['supervisor', 'therapist'],
  ] as const) {
    const stream = `drafts/${app.here.plan}/${app.here.people[author]}`
    const draft = { type: 'keepDraft', draft: 'd', typed: {}, forSession: false }
    const answer = await visitors.get(who)?.command({ practice: app.here.id, stream, as: CAPACITY[who] }, draft)
    expect(answer && heard(answer), `${who} in the drafts of ${author}`).not.toBe('decided')
  }
})

test('nobody acts in a capacity that is not theirs', async () => {
  const { id, plan, goal, client } = app.here
  const capacities = [
    'client',
    'therapist',
    'supervisor',
    'assistant',
    'administrator',
    'supporter',
    'emergency',
    'custodian',
  ] as const
  let tried = 0
  for (const who of RELATIONS)
    // Whoever opened a chart in an emergency is a therapist as well, only not of this client.
    for (const as of capacities.filter(
      (one) => one !== CAPACITY[who] && !(who === 'emergency' && one === 'therapist'),
    )) {
      const visitor = visitors.get(who)
      for (const [stream, command] of [
        [`plan/${plan}`, { type: 'answer', to: goal, answer: 'agree' }],
        [`client/${client}`, { type: 'renameClient', name: 'Somebody else' }],
        ['practice', { type: 'endMembership', person: app.here.people.therapist }],
        ['library', { type: 'askRiskRemotely', on: false }],
        ['options', { type: 'dropSheet', sheet: 'nothing' }],
        [`checkins/${client}`, { type: 'checkIn', client, on: '2020-01-01', note: 'n', ...NOTHING }],
        [`client/${randomUUID()}`, { type: 'addClient', client: randomUUID(), name: 'New', adult: true }],
      ] as const) {
        const answer = await visitor?.command({ practice: id, stream, as }, command)
        expect(answer?.status, `${who} as ${as}: ${command.type} ${answer?.text}`).toBeGreaterThanOrEqual(400)
        if (command.type !== 'addClient') expect(answer && heard(answer)).toBe(who === 'nobody' ? 'shut' : 'unknown')
        tried += 1
      }
    }
  expect(tried).toBe(RELATIONS.length * 7 * 7 - 7)
  const system = await visitors.get('administrator')?.post('/api/commands', {
    contract: CONTRACT,
    practice: id,
    stream: 'practice',
    commandId: randomUUID(),
    capacity: 'system',
    command: { type: 'memberJoins', invitation: 'i', person: 'p' },
  })
  expect(system?.body).toMatchObject({ refused: { code: 'invalid', field: 'capacity' } })
})

test('a screen handed over is locked to its page: one plan, these commands, nothing else', async () => {
  for (const page of ROOM_PAGES) {
    const room = await app.as(app.here.people.therapist)
    expect((await room.post('/api/hand-over', { practice: app.here.id, plan: app.here.plan, page })).status).toBe(200)
    const { id, plan, client, otherPlan } = app.here
    const ask = (stream: string, command: { type: string }, as: Capacity = 'client') =>
      room.command({ practice: id, stream, as }, command)
    for (const [type, sample] of Object.entries(PLAN_COMMANDS)) {
      const may = (MAY_IN_ROOM[page] as readonly string[]).includes(type)
      const answer = await ask(`plan/${plan}`, sample(app.here))
      expect(heard(answer), `${type} on ${page}: ${answer.text}`).toBe(may ? 'decided' : 'forbidden')
      expect(heard(await ask(`plan/${otherPlan}`, sample({ ...app.here, plan: otherPlan })))).not.toBe('decided')
      expect(heard(await ask(`plan/${plan}`, sample(app.here), 'therapist')), `${type} as therapist`).toBe('unknown')
    }
    for (const sample of Object.values(CLIENT_COMMANDS))
      expect(heard(await ask(`client/${client}`, sample(app.here)))).not.toBe('decided')
    for (const sample of Object.values(PRACTICE_COMMANDS))
      expect(heard(await ask('practice', sample(app.here)))).toBe('unknown')
    for (const sample of Object.values(LIBRARY_COMMANDS))
      expect(heard(await ask('library', sample(app.here)))).toBe('unknown')
    for (const sample of Object.values(OPTIONS_COMMANDS))
      expect(heard(await ask('options', sample(app.here)))).toBe('unknown')
    for (const sample of Object.values(CONCERN_COMMANDS))
      expect(heard(await ask(`concerns/${client}`, sample(app.here)))).toBe('unknown')
    for (const sample of Object.values(NOTES_COMMANDS))
      expect(heard(await ask(`notes/${client}/${app.here.people.therapist}`, sample(app.here), 'therapist'))).toBe(
        'unknown',
      )
    for (const [type, sample] of Object.entries(CHECK_IN_COMMANDS)) {
      const answers = page === 'checkIn' || page === 'together'
      const may = answers && (MAY_CHECK_IN_IN_ROOM as readonly string[]).includes(type)
      const answer = await ask(`checkins/${client}`, sample(app.here))
      expect(heard(answer), `${type} on ${page}: ${answer.text}`).toBe(may ? 'decided' : 'forbidden')
      const other = app.here.otherClient
      expect(heard(await ask(`checkins/${other}`, sample({ ...app.here, client: other })))).toBe('unknown')
    }
    const draft = await ask(`drafts/${plan}/${client}`, { type: 'dropDraft', draft: 'x' } as never)
    expect(heard(draft)).toBe(['plan', 'together', 'review'].includes(page) ? 'decided' : 'forbidden')
    const theirs = await ask(`drafts/${plan}/${app.here.people.client}`, { type: 'dropDraft', draft: 'x' } as never)
    expect(heard(theirs)).toBe('unknown')
    for (const path of [
      `/api/plans/${otherPlan}`,
      `/api/clients/${client}`,
      '/api/today',
      '/api/practice',
      '/api/access-log',
      '/api/library',
      `/api/plans/${plan}/progress`,
      `/api/clients/${client}/check-ins`,
      '/api/check-in/due',
    ])
      expect((await room.get(path)).status, path).toBe(404)
    expect((await room.get(`/api/plans/${plan}`)).status).toBe(page === 'checkIn' ? 404 : 200)
    expect((await room.get('/api/check-in')).status).toBe(page === 'checkIn' ? 200 : 404)
  }
})
