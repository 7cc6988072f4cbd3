import { describe, expect, it } from 'vitest'
import { fitsWith, whyForMe } from '#domain/plan/decision/why-for-me.ts'
import { agreementOf } from '#domain/plan/stance.ts'
import { freeze } from '#domain/plan/version.ts'
import { viewFor } from '#domain/plan/view.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, DAY_ONE, day, jo, mara, sana } from '#testing/people.ts'
import { answer, does, given, lineOf, opened, write } from '#testing/plans.ts'

const cbt = { ref: 'panic/cbt', name: 'Cognitive behavioural therapy', kind: 'therapy' } as const
const book = { ref: 'panic/guided', name: 'A book with help', kind: 'guidedSelfHelp' } as const
const nothing = { ref: 'panic/nothing', name: 'Nothing for now', kind: 'nothingNow' } as const
const about = { question: 'What could help with panic?', options: [cbt, book, nothing] }
const home = {
  text: 'I want to do it from home',
  own: true,
  weight: 3,
  fits: { 'panic/guided': 'yes', 'panic/cbt': 'no' },
} as const
const soon = {
  text: 'I can start soon',
  own: false,
  weight: 1,
  fits: { 'panic/guided': 'yes', 'panic/cbt': 'partly' },
} as const
const weigh = (more: Record<string, unknown> = {}) =>
  ({ type: 'weigh', decision: 'd.0', values: [soon, home], questions: ['How long is the wait?'], ...more }) as never
const record = (more: Record<string, unknown> = {}) =>
  ({
    type: 'recordDecision',
    decision: 'd.0',
    what: 'chosen',
    chosen: ['panic/guided'],
    present: ['Jo', 'Mara'],
    on: DAY_ONE,
    methods: [{ ref: 'panic/guided', words: { method: 'A book with help', whyForMe: 'I want to do it from home' } }],
    ...more,
  }) as never
const open = [opened, does(mara, 'd', { type: 'openDecision', ...about } as never)]
const weighed = [...open, does(jo, 'w', weigh())]
const decided = [...weighed, does(jo, 'r', record())]

describe('opening a choice', () => {
  it('holds what is looked at, and waits for the other side', () => {
    const plan = given(...open).before
    expect(plan.decisions['d.0']).toMatchObject({ question: about.question, side: 'therapist', earlier: [] })
    expect(waitsFor(plan, 'client')).toEqual([{ what: 'choose', decision: 'd.0', sessions: 0 }])
    expect(waitsFor(plan, 'therapist')).toEqual([])
  })
  it('needs a question, two options at least, and waiting or nothing among them', () => {
    const ask = (more: Record<string, unknown>) => ({ type: 'openDecision', ...about, ...more }) as never
    given(opened)
      .when(ask({ question: ' ' }), asking(mara, 'd'))
      .thenRefused('empty-words')
    given(opened)
      .when(ask({ options: [nothing] }), asking(mara, 'd'))
      .thenRefused('alternative-missing')
    given(opened)
      .when(ask({ options: [cbt, book] }), asking(mara, 'd'))
      .thenRefused('alternative-missing')
    given(opened)
      .when(ask({ options: [cbt, cbt, nothing] }), asking(mara, 'd'))
      .thenRefused('already-exists')
    given(opened).when(ask({}), asking(sana, 'd')).thenRefused('not-allowed')
  })
})

describe('weighing', () => {
  it('is the client’s, and is shared as a whole', () => {
    const plan = given(...open)
      .when(weigh({ sure: 'gettingThere' }), asking(jo, 'w'))
      .thenState()
    expect(plan.decisions['d.0']?.weighing).toMatchObject({
      values: [soon, home],
      sure: 'gettingThere',
      questions: ['How long is the wait?'],
      by: 'jo',
    })
    expect(waitsFor(plan, 'therapist')).toEqual([{ what: 'choose', decision: 'd.0', sessions: 0 }])
    given(...open)
      .when(weigh(), asking(mara, 'w'))
      .thenRefused('not-allowed')
  })
  it('can begin a choice', () => {
    const plan = given(opened)
      .when(weigh({ decision: undefined, about }), asking(jo, 'w'))
      .thenState()
    expect(plan.decisions['w.0']).toMatchObject({ side: 'client', weighing: { values: [soon, home] } })
  })
  it('prepared for a session is released when the session opens', () => {
    const act = { type: 'weigh', decision: undefined, about, values: [home], questions: [], draft: 'dr' }
    const prepared = [{ person: 'jo', capacity: 'client', act: JSON.parse(JSON.stringify(act)) }]
    const plan = given(opened)
      .when({ type: 'openSession' }, asking(mara, 'o', { supplied: { prepared } }))
      .thenState()
    expect(Object.values(plan.decisions)[0]).toMatchObject({ side: 'client', weighing: { by: 'jo' } })
    expect(plan.takenDrafts).toEqual(['dr'])
  })
  it('says it of options that are looked at, in words', () => {
    given(...open)
      .when(weigh({ values: [{ ...home, fits: { 'ptsd/emdr': 'yes' } }] }), asking(jo, 'w'))
      .thenRefused('unknown')
    given(...open)
      .when(weigh({ values: [{ ...home, text: ' ' }] }), asking(jo, 'w'))
      .thenRefused('empty-words')
    given(...open)
      .when(weigh({ decision: 'toString' }), asking(jo, 'w'))
      .thenRefused('unknown')
    given(...open)
      .when(weigh({ about }), asking(jo, 'w'))
      .thenRefused('invalid')
    given(...decided)
      .when(weigh(), asking(jo, 'w2'))
      .thenRefused('already-answered', 'd.0')
  })
  it('tells which values an option goes with, what matters most first, and makes no sum of it', () => {
    const { weighing } = given(...weighed).before.decisions['d.0'] ?? {}
    expect(fitsWith(weighing, 'panic/guided', 'yes').map((one) => one.text)).toEqual([home.text, soon.text])
    expect(fitsWith(weighing, 'panic/cbt', 'no').map((one) => one.text)).toEqual([home.text])
    expect(fitsWith(weighing, 'panic/nothing', 'yes')).toEqual([])
    expect(fitsWith(weighing, 'toString', 'yes')).toEqual([])
    expect(whyForMe(weighing, 'panic/guided')).toBe('I want to do it from home\nI can start soon')
    expect(whyForMe(undefined, 'panic/guided')).toBe('')
  })
})

describe('both views', () => {
  const say = (view: string) => ({ type: 'viewDecision', decision: 'd.0', view }) as const
  it('stand side by side, and each changes only its own', () => {
    const plan = given(...open, does(mara, 'm', say('The book first.')))
      .when(say('The book.'), asking(jo, 'j'))
      .thenState()
    expect(plan.decisions['d.0']?.views).toMatchObject({
      therapist: { text: 'The book first.', by: 'mara' },
      client: { text: 'The book.', by: 'jo' },
    })
    const gone = given(...open, does(jo, 'j', say('The book.')))
      .when(say(''), asking(jo, 'k'))
      .thenState()
    expect(gone.decisions['d.0']?.views.client).toBeUndefined()
    given(...open, does(jo, 'j', say('The book.')))
      .when(say('The book. '), asking(jo, 'k'))
      .thenRefused('nothing-changed')
  })
})

describe('recording what came of it', () => {
  it('writes each method as a suggestion to the other side, with why it is for this person', () => {
    const plan = given(...weighed)
      .when(record(), asking(jo, 'r'))
      .thenState()
    const line = lineOf(plan, 'r.0')
    expect(line).toMatchObject({
      kind: 'intervention',
      side: 'client',
      words: { method: 'A book with help', whyForMe: 'I want to do it from home', option: 'panic/guided' },
    })
    expect(agreementOf(line)).toBe('suggested')
    expect(plan.decisions['d.0']?.outcome).toMatchObject({
      what: 'chosen',
      chosen: ['panic/guided'],
      methods: ['r.0'],
      present: ['Jo', 'Mara'],
      side: 'client',
    })
    expect(waitsFor(plan, 'therapist').map((one) => one.what)).toEqual(['answerLine'])
  })
  it('nothing for now is a choice, and writes nothing', () => {
    const plan = given(...weighed)
      .when(record({ chosen: ['panic/nothing'], methods: [] }), asking(jo, 'r'))
      .thenState()
    expect(plan.decisions['d.0']?.outcome?.chosen).toEqual(['panic/nothing'])
    expect(plan.order).toEqual([])
  })
  it('not yet is an answer, without a reason', () => {
    const plan = given(...open)
      .when(record({ what: 'notYet', chosen: [], methods: [], present: [] }), asking(mara, 'r'))
      .thenState()
    expect(plan.decisions['d.0']?.outcome).toMatchObject({ what: 'notYet', reason: undefined })
  })
  it('fits what was looked at', () => {
    for (const [more, code] of [
      [{ chosen: [], methods: [] }, 'nothing-chosen'],
      [{ what: 'notYet' }, 'nothing-chosen'],
      [{ chosen: ['ptsd/emdr'], methods: [] }, 'unknown'],
      [{ methods: [{ ref: 'panic/cbt', words: { method: 'x' } }] }, 'unknown'],
      [{ methods: [{ ref: 'panic/guided', words: { method: ' ' } }] }, 'empty-words'],
      [{ methods: [{ ref: 'panic/guided', words: { method: 'x', colour: 'red' } }] }, 'invalid'],
      [{ on: day(1) }, 'date-in-the-future'],
      [{ decision: 'nowhere' }, 'unknown'],
    ] as const)
      given(...weighed)
        .when(record(more), asking(jo, 'r'))
        .thenRefused(code)
    given(...decided)
      .when(record(), asking(mara, 'r2'))
      .thenRefused('already-answered', 'd.0')
  })
})

describe('what the therapist wrote down', () => {
  const writtenDown = [...weighed, does(mara, 'r', record())]
  const so = { type: 'confirmDecision', decision: 'd.0' } as const
  it('waits for the client to say that it was so', () => {
    expect(waitsFor(given(...writtenDown).before, 'client')).toContainEqual({
      what: 'confirmOutcome',
      decision: 'd.0',
      sessions: 0,
    })
    const plan = given(...writtenDown)
      .when(so, asking(jo, 'so'))
      .thenState()
    expect(plan.decisions['d.0']?.outcome?.confirmed).toEqual({ on: DAY_ONE, by: 'jo' })
    expect(waitsFor(plan, 'client').map((one) => one.what)).not.toContain('confirmOutcome')
  })
  it('is not asked about twice, nor when the client wrote it down', () => {
    for (const steps of [[...writtenDown, does(jo, 'so', so)], decided, weighed])
      given(...steps)
        .when(so, asking(jo, 'so-2'))
        .thenRefused('nothing-changed', 'd.0')
    given(opened).when(so, asking(jo, 'so')).thenRefused('unknown')
  })
  it('is the client’s to confirm', () => {
    given(...writtenDown)
      .when(so, asking(mara, 'so'))
      .thenRefused('not-allowed')
  })
})

describe('opening it again', () => {
  const reopen = { type: 'reopenDecision', decision: 'd.0', reason: 'The wait is long.' } as const
  it('keeps what had come of it, and leaves the methods where they are', () => {
    const plan = given(...decided)
      .when(reopen, asking(mara, 'again'))
      .thenState()
    const decision = plan.decisions['d.0']
    expect(decision?.outcome).toBeUndefined()
    expect(decision?.earlier).toMatchObject([
      { chosen: ['panic/guided'], reopened: { by: 'mara', reason: 'The wait is long.' } },
    ])
    expect(lineOf(plan, 'r.0').standing).toBe('active')
    expect(waitsFor(plan, 'client').map((one) => one.what)).toContain('choose')
  })
  it('is for a choice that something has come of', () => {
    given(...open)
      .when(reopen, asking(mara, 'again'))
      .thenRefused('already-open', 'd.0')
    given(opened).when(reopen, asking(mara, 'again')).thenRefused('unknown')
  })
})

describe('a version', () => {
  it('holds what else there was and what was chosen', () => {
    const document = freeze(given(...decided).before, 1, { today: DAY_ONE }, 'nonce')
    expect(document.considered).toEqual([
      {
        question: about.question,
        options: [cbt.name, book.name, nothing.name],
        chosen: [book.name],
        on: DAY_ONE,
      },
    ])
  })
  it('without a choice says nothing of choices, so that its text is what it was', () => {
    expect(freeze(given(...open).before, 1, { today: DAY_ONE }, 'nonce')).not.toHaveProperty('considered')
  })
})

it('a supporter sees neither choices nor consents', () => {
  const plan = given(
    ...decided,
    does(mara, 'yes', answer('r.0', 'agree')),
    does(mara, 'm', write('goal', { ownWords: 'x' })),
  ).before
  for (const parts of ['all', ['methods']] as const)
    expect(viewFor({ capacity: 'supporter', parts, today: DAY_ONE }, plan)).toMatchObject({
      decisions: {},
      methodConsents: {},
      consents: {},
      declinedMethods: [],
    })
})
