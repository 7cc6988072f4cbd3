import { describe, expect, it } from 'vitest'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { consentStanding, methodStanding, wholeStanding } from '#domain/plan/consent/standing.ts'
import type { Plan } from '#domain/plan/state.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import {
  answer,
  does,
  given,
  lineOf,
  type PlanDeed,
  preparedPlan,
  sign,
  signAndConsent,
  suggest,
  suggestStanding,
  write,
} from '#testing/plans.ts'

const supplied = { ...SIGNED_IN_AGAIN, editions: { insomnia: 3 } }
const consented: readonly PlanDeed[] = [
  does(mara, 'open', { type: 'openPlan', plan: 'plan-jo', client: 'jo' }),
  does(
    mara,
    'method',
    write('intervention', {
      method: 'Sleep training',
      risks: 'Tired at first',
      frequency: 'weekly',
      option: 'insomnia/cbt-i',
    }),
  ),
  does(mara, 'review', write('review', { on: day(60) })),
  does(jo, 'yesMethod', answer('method.0', 'agree')),
  does(mara, 'v1', { type: 'prepareVersion' }),
  does(mara, 'ms', sign('v1.0'), { supplied: SIGNED_IN_AGAIN }),
  does(jo, 'js', signAndConsent('v1.0'), { supplied }),
]
const stateOf = (plan: Plan, changes: readonly RiskChange[] = []) =>
  methodStanding(plan, lineOf(plan, 'method.0'), changes).state
const agreedChange = (words: Record<string, unknown>, more: Record<string, unknown> = {}): readonly PlanDeed[] => [
  does(mara, 'change', {
    type: 'suggest',
    line: 'method.0',
    change: { do: 'reword', words, ...more },
  } as never),
  does(jo, 'yes', answer('change.0', 'agree')),
]
const safety = (words: Record<string, unknown>): readonly PlanDeed[] => [
  does(mara, 'safe', {
    type: 'safetyChange',
    line: 'method.0',
    change: { do: 'reword', words },
    reason: 'A new finding.',
  } as never),
]
const change = (more: Partial<RiskChange> = {}): RiskChange => ({
  of: 'insomnia',
  edition: 4,
  on: day(0),
  what: 'Falls at night were added.',
  ...more,
})

// The table: what makes a consent worth another look, and what does not.
const TABLE: readonly (readonly [string, readonly PlanDeed[], readonly RiskChange[], boolean])[] = [
  ['nothing happened', [], [], false],
  ['another method in its place', agreedChange({ method: 'Hypnosis' }), [], true],
  ['a new risk', agreedChange({ risks: 'Tired at first; falls at night' }), [], true],
  ['a risk taken out', agreedChange({ risks: null }), [], true],
  ['chosen from another option', agreedChange({ option: 'insomnia/relaxation' }), [], true],
  ['a new risk, as a change for safety', safety({ risks: 'Falls at night' }), [], true],
  ['other words for the same, said so and agreed', agreedChange({ method: 'CBT-I' }, { sameMethod: true }), [], false],
  ['another frequency', agreedChange({ frequency: 'twice a week' }), [], false],
  ['another duration', agreedChange({ duration: '8 weeks' }), [], false],
  ['longer sessions', agreedChange({ sessionMinutes: 90 }), [], false],
  ['someone else does it', agreedChange({ who: 'Ben' }), [], false],
  ['another why', agreedChange({ whyForMe: 'It is what I asked for' }), [], false],
  ['another day for the review', [does(mara, 'day', suggest('review.0', { on: day(90) }))], [], false],
  ['a change that is only suggested', [does(mara, 'change', suggest('method.0', { method: 'Hypnosis' }))], [], false],
  [
    'the method rests, and goes on',
    [
      does(mara, 'rest', suggestStanding('method.0', 'paused')),
      does(jo, 'ok', answer('rest.0', 'agree')),
      does(mara, 'on', suggestStanding('method.0', 'active')),
      does(jo, 'ok2', answer('on.0', 'agree')),
    ],
    [],
    false,
  ],
  ['its sheet is corrected in risk or benefit', [], [change()], true],
  ['its sheet is corrected for this option', [], [change({ options: ['cbt-i'] })], true],
  ['its sheet is corrected for another option', [], [change({ options: ['relaxation'] })], false],
  ['another sheet is corrected', [], [change({ of: 'panic' })], false],
  ['its sheet had been corrected before', [], [change({ edition: 3 })], false],
  [
    'it is corrected later, in an edition whose number a given up copy had',
    [],
    [change({ edition: 3, on: day(1) })],
    true,
  ],
]

describe('a consent to a method', () => {
  it.each(TABLE)('%s', (_, deeds, changes, again) => {
    const plan = given(...consented, ...deeds).before
    expect(stateOf(plan, changes)).toBe(again ? 'anotherLook' : 'current')
    const waits = (['client', 'therapist'] as const).map((side) =>
      waitsFor(plan, side, changes).some((one) => one.what === 'lookAgain'),
    )
    expect(waits).toEqual([again, again])
  })
  it('a sheet read in an edition nobody wrote down counts by the day', () => {
    const plan = given(
      ...preparedPlan.slice(0, 0),
      ...consented.slice(0, -1),
      does(jo, 'js', signAndConsent('v1.0'), { supplied: SIGNED_IN_AGAIN }),
    ).before
    expect(stateOf(plan, [change({ on: day(1) })])).toBe('anotherLook')
    expect(stateOf(plan, [change({ on: day(0) })])).toBe('current')
  })
  it('says what is new: the words, or what is known', () => {
    const plan = given(...consented, ...agreedChange({ method: 'Hypnosis' })).before
    expect(methodStanding(plan, lineOf(plan, 'method.0'), [])).toMatchObject({ because: 'newSubstance' })
    const same = given(...consented).before
    expect(methodStanding(same, lineOf(same, 'method.0'), [change()])).toMatchObject({
      because: 'newKnowledge',
      change: { what: 'Falls at night were added.' },
    })
  })
  it('taking back a change brings back the words that were consented to; changing it again does not', () => {
    const changed = agreedChange({ method: 'Hypnosis' })
    const back = given(...consented, ...changed, does(jo, 'undo', { type: 'undo', what: 'change.0' })).before
    expect(stateOf(back)).toBe('current')
    const again = given(
      ...consented,
      ...changed,
      does(jo, 'look', { type: 'lookAgain', line: 'method.0', yes: true, seen: 'yes' }),
      does(jo, 'undo', { type: 'undo', what: 'change.0' }),
    ).before
    expect(stateOf(again)).toBe('anotherLook')
    // A third text in that place is none of the two that were said yes to.
    const third = given(
      ...consented,
      ...changed,
      does(jo, 'look', { type: 'lookAgain', line: 'method.0', yes: true, seen: 'yes' }),
      does(jo, 'undo', { type: 'undo', what: 'change.0' }),
      does(mara, 'third', suggest('method.0', { method: 'Exposure' })),
      does(jo, 'yesThird', answer('third.0', 'agree')),
    ).before
    expect(stateOf(third)).toBe('anotherLook')
  })
})

describe('a new method', () => {
  const withNew = given(...consented, does(mara, 'new', write('intervention', { method: 'Exposure' }))).before
  it('is worth another look once anything has been consented to, and waits for both', () => {
    expect(methodStanding(withNew, lineOf(withNew, 'new.0'), [])).toEqual({
      state: 'anotherLook',
      because: 'newMethod',
    })
    for (const side of ['client', 'therapist'] as const)
      expect(waitsFor(withNew, side)).toContainEqual({
        what: 'lookAgain',
        line: 'new.0',
        because: 'newMethod',
        sessions: 0,
      })
    expect(stateOf(withNew)).toBe('current')
    expect(wholeStanding(withNew, [])).toBe('anotherLook')
  })
  it('agreeing to the line is not yet consent to it', () => {
    const plan = given(
      ...consented,
      does(mara, 'new', write('intervention', { method: 'Exposure' })),
      does(jo, 'agrees', answer('new.0', 'agree')),
    ).before
    expect(methodStanding(plan, lineOf(plan, 'new.0'), []).state).toBe('anotherLook')
  })
  it('before the first signature nothing is new: it is simply not asked yet', () => {
    const plan = given(...preparedPlan).before
    expect(stateOf(plan)).toBe('notYet')
    expect(wholeStanding(plan, [])).toBe('notYet')
    expect(waitsFor(plan, 'client').some((one) => one.what === 'lookAgain')).toBe(false)
  })
  it('waits with the signature while a version that holds it waits to be signed', () => {
    const plan = given(
      ...consented,
      does(mara, 'new', write('intervention', { method: 'Exposure' })),
      does(mara, 'v2', { type: 'prepareVersion' }),
    ).before
    expect(waitsFor(plan, 'client').map((one) => one.what)).toEqual(['sign'])
  })
})

describe('another consent', () => {
  const given2 = given(
    ...consented,
    does(jo, 'share', { type: 'giveConsent', about: 'sharing', to: 'Dr Patel', what: 'The plan', until: day(10) }),
  ).before
  it('holds until its last day, and is over after it', () => {
    const consent = given2.consents['share.0']
    if (!consent) throw new Error('no consent')
    expect(consentStanding(consent, day(10))).toBe('current')
    expect(consentStanding(consent, day(11))).toBe('over')
  })
  it('is withdrawn when it is ended, whatever its last day', () => {
    const plan = given(
      ...consented,
      does(jo, 'share', { type: 'giveConsent', about: 'sharing', to: 'Dr Patel', what: 'The plan', until: day(10) }),
    )
      .when({ type: 'withdrawConsent', methods: [], clauses: [], consents: ['share.0'], rest: [] }, asking(jo, 'end'))
      .thenState()
    const consent = plan.consents['share.0']
    if (!consent) throw new Error('no consent')
    expect(consentStanding(consent, day(0))).toBe('withdrawn')
    expect(waitsFor(plan, 'therapist')).toContainEqual({ what: 'withdrawn', consent: 'share.0', sessions: 0 })
  })
})
