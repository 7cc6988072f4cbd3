import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import { clauseStanding, methodStanding } from '#domain/plan/consent/standing.ts'
import type { Plan } from '#domain/plan/state.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { PlanPage } from '#server/http/contract.ts'
import { type TestApp, testApp } from '#testing/app.ts'
import { CARD, CLAUSE, LOOKED } from '#testing/choice-commands.ts'
import { smallSheet } from '#testing/sheets.ts'
import type { Command, Visitor } from '#testing/visitor.ts'

const PASSWORD = 'a long enough password'
let app: TestApp
let mara: Visitor
let jo: Visitor
beforeAll(async () => {
  app = await testApp()
  mara = await app.as(app.here.people.therapist)
  jo = await app.as(app.here.people.client)
  expect((await mara.post('/api/first-password', { password: PASSWORD })).status).toBe(200)
  expect(await options({ type: 'saveSheet', sheet: smallSheet() })).toBe('done')
  expect(await options({ type: 'saveCard', card: CARD })).toBe('done')
  expect(await options({ type: 'saveClause', clause: CLAUSE }, 'administrator')).toBe('done')
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

type Refused = { readonly code: string; readonly field?: string; readonly about?: string }
const outcome = (answer: Awaited<ReturnType<Visitor['command']>>): 'done' | Refused =>
  answer.status === 200 ? 'done' : (answer.body['refused'] as Refused)
async function options(command: Command, as: Capacity = 'therapist') {
  const who = as === 'administrator' ? await app.as(app.here.people.administrator) : mara
  return outcome(await who.command({ practice: app.here.id, stream: 'options', as }, command))
}
async function plan(who: Visitor, as: Capacity, command: Command, commandId: string = randomUUID()) {
  const about = { practice: app.here.id, stream: `plan/${app.here.plan}`, as, commandId } as const
  return outcome(await who.command(about, command))
}
const read = async (who = jo): Promise<PlanPage> =>
  (await who.get<PlanPage>(`/api/plans/${app.here.plan}?practice=${app.here.id}`)).body
const stands = ({ plan: at, riskChanges }: PlanPage, line: string) => {
  const method = at.lines[line]
  if (!method) throw new Error(`there is no line ${line}`)
  return methodStanding(at, method, riskChanges)
}
async function method(words: object): Promise<string> {
  const id = randomUUID()
  expect(await plan(mara, 'therapist', { type: 'write', kind: 'intervention', words }, id)).toBe('done')
  return `${id}.0`
}
/** The therapist freezes the page and signs it; resolves to the version that waits for the client. */
async function preparedAndSigned(): Promise<string> {
  const id = randomUUID()
  expect(await plan(mara, 'therapist', { type: 'prepareVersion' }, id)).toBe('done')
  expect((await mara.post('/api/sign-in-again', { password: PASSWORD })).status).toBe(200)
  expect(await plan(mara, 'therapist', { type: 'sign', version: `${id}.0`, marks: [] })).toBe('done')
  return `${id}.0`
}
/** The client in the room, on the screen handed over. */
async function inTheRoom(page: 'sign' | 'plan'): Promise<Visitor> {
  const screen = await app.as(app.here.people.therapist)
  const body = { practice: app.here.id, plan: app.here.plan, page }
  expect((await screen.post('/api/hand-over', body)).status).toBe(200)
  return screen
}
const signing = (version: string, consent?: object): Command => ({
  type: 'sign',
  version,
  marks: [],
  ...(consent ? { consent: { no: [], clauses: [], ...consent } } : {}),
})
const yesTo = (edition: number, clause = 'privacy') => ({ clauses: [{ clause, edition, yes: true }] })

let talking = ''
let breathing = ''

describe('signing is consenting', () => {
  let version = ''
  let room: Visitor
  beforeAll(async () => {
    talking = await method({ method: 'Talking', option: 'shyness/talking' })
    breathing = await method({ method: 'Breathing', option: 'card/breathing' })
    version = await preparedAndSigned()
    room = await inTheRoom('sign')
  })

  test('the client says what to, and names only clauses that hold, as they read now', async () => {
    expect(await plan(room, 'client', signing(version))).toEqual({ code: 'consent-needed' })
    expect(await plan(room, 'client', signing(version, yesTo(1, 'nothing')))).toEqual({
      code: 'unknown',
      about: 'nothing',
    })
    expect(await plan(room, 'client', signing(version, yesTo(2)))).toEqual({ code: 'stale', about: 'privacy' })
    expect(await plan(room, 'client', signing(version, yesTo(1, 'toString')))).toMatchObject({ code: 'invalid' })
    expect(await plan(room, 'client', signing(version, { no: ['nothing'] }))).toMatchObject({ code: 'unknown' })
    expect(stands(await read(), talking).state).toBe('notYet')
  })

  test('it is kept with the editions that stood on that day, for sheets, cards and clauses', async () => {
    expect(await plan(room, 'client', signing(version, yesTo(1)))).toBe('done')
    const page = await read(mara)
    expect(stands(page, talking)).toMatchObject({ state: 'current', said: { edition: 1, version } })
    expect(stands(page, breathing)).toMatchObject({
      state: 'current',
      said: { edition: 1, witness: app.here.people.therapist },
    })
    expect(page.plan.clauseConsents).toMatchObject({ privacy: { answer: 'yes', edition: 1 } })
    const signed = page.plan.versions.at(-1)?.signatures.find(({ as }) => as === 'client')
    expect(signed?.consent?.editions).toMatchObject({ shyness: 1, 'card/breathing': 1 })
  })
})

describe('a sheet that changes', () => {
  test('in other words leaves a consent as it is', async () => {
    expect(await options({ type: 'saveSheet', sheet: smallSheet({ edition: 2, title: 'Shy?' }) })).toBe('done')
    const page = await read()
    expect(page.riskChanges).toEqual([])
    expect(stands(page, talking).state).toBe('current')
  })

  test('in risk or benefit of another option leaves it, too', async () => {
    const change = {
      type: 'saveSheet',
      sheet: smallSheet({ edition: 3 }),
      affects: 'It can tire',
      options: ['medicine'],
    }
    expect(await options(change)).toBe('done')
    expect(stands(await read(), talking).state).toBe('current')
  })

  test('in risk or benefit makes it worth another look, for both, in the very next view', async () => {
    const change = {
      type: 'saveSheet',
      sheet: smallSheet({ edition: 4 }),
      affects: 'Sleep can get worse',
      options: ['talking'],
    }
    expect(await options(change)).toBe('done')
    for (const who of [jo, mara]) {
      const page = await read(who)
      expect(stands(page, talking)).toMatchObject({
        state: 'anotherLook',
        because: 'newKnowledge',
        said: { answer: 'yes' },
        change: { of: 'shyness', edition: 4, what: 'Sleep can get worse' },
      })
      expect(stands(page, breathing).state).toBe('current')
      const side = who === jo ? 'client' : 'therapist'
      expect(waitsFor(page.plan, side, page.riskChanges)).toContainEqual(
        expect.objectContaining({ what: 'lookAgain', line: talking }),
      )
    }
  })

  test('has nothing to say about a plan whose methods were not chosen from it', async () => {
    const ben = await app.as(app.here.people.otherTherapist)
    const page = await ben.get<PlanPage>(`/api/plans/${app.here.otherPlan}?practice=${app.here.id}`)
    expect(page.status).toBe(200)
    expect(page.body.riskChanges).toEqual([])
  })

  test('is looked at again: the yes is to the edition that stands', async () => {
    const page = await read()
    const seen = page.plan.lines[talking]?.substance ?? ''
    const look = (more: object = {}): Command => ({ type: 'lookAgain', line: talking, yes: true, seen, ...more })
    expect(await plan(mara, 'therapist', look())).toMatchObject({ code: 'not-allowed' })
    expect(await plan(jo, 'client', look({ seen: 'other words' }))).toMatchObject({ code: 'stale' })
    expect(await plan(jo, 'client', look())).toBe('done')
    expect(stands(await read(mara), talking)).toMatchObject({ state: 'current', said: { edition: 4 } })
  })

  test('a card and a clause do the same', async () => {
    const card = { ...CARD, edition: 2, couldGoWrong: 'You may faint.' }
    expect(await options({ type: 'saveCard', card, affects: 'People have fainted' })).toBe('done')
    expect(stands(await read(), breathing)).toMatchObject({ state: 'anotherLook', change: { of: 'card/breathing' } })
    const clause = { ...CLAUSE, edition: 2, text: 'We keep it, unless someone is in danger.' }
    expect(await options({ type: 'saveClause', clause, affects: 'We may have to tell' }, 'administrator')).toBe('done')
    const page = await read()
    expect(clauseStanding(page.plan.clauseConsents['privacy'], clause, page.riskChanges)).toBe('anotherLook')
  })
})

describe('withdrawing', () => {
  const withdraw = (more: object = {}): Command => ({
    type: 'withdrawConsent',
    methods: [talking],
    clauses: ['privacy'],
    consents: [],
    rest: [talking],
    ...more,
  })

  test('is the client’s; a therapist writes down what was said, with its day', async () => {
    expect(await plan(mara, 'therapist', withdraw())).toMatchObject({ code: 'not-allowed' })
    const aloud = { on: '2999-01-01', channel: 'inRoom' }
    expect(await plan(mara, 'therapist', withdraw({ aloud }))).toMatchObject({ code: 'date-in-the-future' })
    expect(stands(await read(), talking).state).toBe('current')
  })

  test('is in the very next view of both, and the method rests', async () => {
    expect(await plan(jo, 'client', withdraw())).toBe('done')
    for (const who of [jo, mara]) {
      const page = await read(who)
      expect(stands(page, talking).state).toBe('withdrawn')
      expect(page.plan.lines[talking]?.standing).toBe('paused')
      expect(page.plan.clauseConsents['privacy']?.answer).toBe('withdrawn')
    }
    const { plan: at, riskChanges } = await read(mara)
    expect(waitsFor(at, 'therapist', riskChanges)).toContainEqual(
      expect.objectContaining({ what: 'withdrawn', line: talking }),
    )
  })

  test('is counted for the therapist’s day, as a number alone', async () => {
    type Row = { waits_therapist: number }
    const rows = async () =>
      (await inPractice(app.site.pool, app.here.id, (run) =>
        run('SELECT * FROM waymark.today WHERE plan_id = $1', [app.here.plan]),
      )) as unknown as Row[]
    const { plan: at } = await read(mara)
    const [row] = await rows()
    expect(row?.waits_therapist).toBe(waitsFor(at as Plan, 'therapist').length)
    expect(row?.waits_therapist).toBeGreaterThan(0)
    expect(JSON.stringify(row)).not.toMatch(/Talking|shyness|privacy|Sleep can/)
  })
})

describe('consent by somebody without the right', () => {
  test('is refused: another client, another practice, whoever only reads, and the same person in another capacity', async () => {
    const commands: Command[] = [
      { type: 'lookAgain', line: breathing, yes: true, seen: '' },
      { type: 'withdrawConsent', methods: [breathing], clauses: [], consents: [], rest: [] },
      { type: 'giveConsent', about: 'recording', what: 'Sound' },
      { type: 'answerConsent', consent: 'c', yes: true },
      { type: 'sayNoToMethod', line: breathing, offered: ['otherOptions', 'break', 'talk'] },
      signing('v', {}),
    ]
    const before = (await read()).version
    const { people } = app.here
    for (const command of commands) {
      for (const who of ['otherClient', 'otherTherapist', 'otherSupervisor', 'ended'] as const)
        for (const as of ['client', 'therapist'] as const)
          expect(await plan(await app.as(people[who]), as, command), `${command.type} ${who}`).toEqual({
            code: 'unknown',
          })
      for (const who of ['supervisor', 'assistant', 'supporter', 'emergency'] as const) {
        const visitor = await app.as(people[who])
        expect(await plan(visitor, who, command), `${command.type} ${who}`).toMatchObject({ code: 'not-allowed' })
        expect(await plan(visitor, 'client', command), `${command.type} ${who} as client`).toEqual({ code: 'unknown' })
      }
      expect(await plan(await app.as(app.elsewhere.people.client), 'client', command)).toEqual({ code: 'unknown' })
      expect(await plan(mara, 'client', command), `${command.type} as client`).toEqual({ code: 'unknown' })
      expect(await plan(jo, 'therapist', command), `${command.type} as therapist`).toEqual({ code: 'unknown' })
    }
    expect((await read()).version).toBe(before)
  })

  test('a screen handed over for another plan’s page says nothing about this one', async () => {
    const room = await app.as(app.here.people.otherTherapist)
    const body = { practice: app.here.id, plan: app.here.otherPlan, page: 'sign' }
    expect((await room.post('/api/hand-over', body)).status).toBe(200)
    expect(await plan(room, 'client', { type: 'lookAgain', line: breathing, yes: true, seen: '' })).toEqual({
      code: 'unknown',
    })
  })
})

describe('a choice', () => {
  const id = randomUUID()
  test('begins with what matters to the client, as much of it as there is room for', async () => {
    const value = (n: number) => ({
      text: `${n}: ${'It matters to me that this fits into my life. '.repeat(80)}`,
      own: true,
      weight: 3,
      fits: { 'panic/cbt': 'yes', 'panic/watchful-waiting': 'no' },
    })
    const weigh = (many: number, more: object = {}): Command => ({
      type: 'weigh',
      about: { question: 'What could help?', options: LOOKED },
      values: Array.from({ length: many }, (_, n) => value(n)),
      questions: Array.from({ length: 30 }, (_, n) => `${n}: ${'How would that be? '.repeat(200)}`),
      ...more,
    })
    expect(await plan(jo, 'client', weigh(31))).toMatchObject({ code: 'too-long', field: 'command.values' })
    expect(await plan(jo, 'client', weigh(1, { questions: ['x'.repeat(4001)] }))).toMatchObject({ code: 'too-long' })
    // All of it together is well under what one request may carry.
    expect(await plan(jo, 'client', weigh(30), id)).toBe('done')
    expect((await read(mara)).plan.decisions[`${id}.0`]?.weighing?.values).toHaveLength(30)
  })

  test('may name what no sheet has any more: its names are frozen with it', async () => {
    const gone = { ref: 'gone-sheet/old-way', name: 'The old way', kind: 'therapy' }
    const opened = randomUUID()
    const open = { type: 'openDecision', question: 'And now?', options: [gone, LOOKED[1]] }
    expect(await plan(mara, 'therapist', open, opened)).toBe('done')
    const chosen: Command = {
      type: 'recordDecision',
      decision: `${opened}.0`,
      what: 'chosen',
      chosen: [gone.ref],
      present: ['Jo', 'Mara'],
      on: app.clock.now().toISOString().slice(0, 10),
      methods: [{ ref: gone.ref, words: { method: 'The old way' } }],
    }
    expect(await plan(jo, 'client', chosen)).toBe('done')
    const page = await read()
    const [line] = Object.values(page.plan.lines).filter(({ words }) => words['option'] === gone.ref)
    expect(line?.views.client?.answer).toBe('agree')
    // It is new since the client consented: worth a look, and no edition is made up for it.
    expect(line && stands(page, line.id)).toEqual({ state: 'anotherLook', because: 'newMethod' })
    expect(
      await plan(jo, 'client', { type: 'lookAgain', line: line?.id, yes: true, seen: line?.substance ?? '' }),
    ).toBe('done')
    expect(stands(await read(), line?.id ?? '')).toMatchObject({ state: 'current' })
    expect((await read()).plan.methodConsents[line?.id ?? '']?.edition).toBeUndefined()
  })

  test('that does not fit is refused, at the field', async () => {
    const about = (more: object): Command => ({ type: 'openDecision', question: 'What?', options: LOOKED, ...more })
    const weigh = (more: object): Command => ({
      type: 'weigh',
      about: { question: 'What?', options: LOOKED },
      values: [],
      questions: [],
      ...more,
    })
    const one = { text: 'Soon', own: true, weight: 1, fits: {} }
    const cases: [string, Command, string][] = [
      ['no alternative', about({ options: LOOKED.slice(0, 1) }), 'alternative-missing'],
      ['an option twice', about({ options: [...LOOKED, LOOKED[0]] }), 'already-exists'],
      ['an option named oddly', about({ options: [{ ...LOOKED[0], ref: '../panic' }, LOOKED[1]] }), 'invalid'],
      ['a kind there is not', about({ options: [{ ...LOOKED[0], kind: 'magic' }, LOOKED[1]] }), 'invalid'],
      ['no question', about({ question: ' ' }), 'empty-words'],
      ['a question with a letter that is none', about({ question: 'a\0b' }), 'invalid'],
      ['a question in a list', about({ question: ['What?'] }), 'invalid'],
      ['too many options', about({ options: Array(21).fill(LOOKED[0]) }), 'too-long'],
      ['a weight there is not', weigh({ values: [{ ...one, weight: 4 }] }), 'invalid'],
      ['a fit to what is not looked at', weigh({ values: [{ ...one, fits: { 'panic/other': 'yes' } }] }), 'unknown'],
      ['a fit to the prototype', weigh({ values: [{ ...one, fits: { ['constructor']: 'yes' } }] }), 'invalid'],
      ['neither a choice nor what it is about', weigh({ about: undefined }), 'invalid'],
      ['a choice that is not there', { type: 'viewDecision', decision: 'nothing', view: 'v' }, 'unknown'],
      ['a choice that every object has', { type: 'viewDecision', decision: 'constructor', view: 'v' }, 'invalid'],
      [
        'a consent to nobody',
        { type: 'giveConsent', about: 'sharing', what: 'All', until: '2999-01-01' },
        'empty-words',
      ],
      [
        'a consent without an end',
        { type: 'giveConsent', about: 'sharing', what: 'All', to: 'Dr Patel' },
        'date-needed',
      ],
      [
        'a consent to what is over',
        { type: 'giveConsent', about: 'other', what: 'All', until: '2001-01-01' },
        'date-in-the-past',
      ],
      [
        'a day that no calendar has',
        { type: 'giveConsent', about: 'other', what: 'All', until: '2999-02-30' },
        'invalid',
      ],
      ['two offers', { type: 'sayNoToMethod', line: breathing, offered: ['break', 'talk'] }, 'invalid'],
    ]
    for (const [name, command, code] of cases) expect(await plan(jo, 'client', command), name).toMatchObject({ code })
  })
})
