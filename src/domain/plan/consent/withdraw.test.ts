import { describe, expect, it } from 'vitest'
import { methodStanding, wholeStanding } from '#domain/plan/consent/standing.ts'
import type { Plan } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, DAY_ONE, day, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import { does, given, lineOf, preparedPlan, signAndConsent, signedPlan } from '#testing/plans.ts'

const withdraw = (more: Record<string, unknown> = {}) =>
  ({ type: 'withdrawConsent', methods: ['method.0'], clauses: [], consents: [], rest: [], ...more }) as never
const stateOf = (plan: Plan) => methodStanding(plan, lineOf(plan, 'method.0'), []).state

describe('taking back a yes', () => {
  it('counts at once, for both, without a reason', () => {
    const plan = given(...signedPlan)
      .when(withdraw(), asking(jo, 'w'))
      .thenState()
    for (const capacity of ['client', 'therapist', 'supervisor'] as const)
      expect(stateOf(viewFor({ capacity, parts: 'all', today: DAY_ONE }, plan))).toBe('withdrawn')
    expect(wholeStanding(plan, [])).toBe('withdrawn')
    expect(waitsFor(plan, 'therapist')).toContainEqual({ what: 'withdrawn', line: 'method.0', sessions: 0 })
  })
  it('leaves the line as it is, unless the client says that it rests', () => {
    const stays = given(...signedPlan)
      .when(withdraw(), asking(jo, 'w'))
      .thenState()
    expect(lineOf(stays, 'method.0').standing).toBe('active')
    const rests = given(...signedPlan)
      .when(withdraw({ rest: ['method.0'] }), asking(jo, 'w'))
      .thenState()
    expect(lineOf(rests, 'method.0')).toMatchObject({ standing: 'paused' })
    expect(waitsFor(rests, 'therapist').map((one) => one.what)).toContain('answerLine')
  })
  it('stands until the two have met; then it is no news any more, and still withdrawn', () => {
    const met = given(
      ...signedPlan,
      does(jo, 'w', withdraw()),
      does(mara, 'o', { type: 'openSession' }),
      does(mara, 'h', { type: 'holdSession', session: 'o.0' }),
    ).before
    expect(waitsFor(met, 'therapist').some((one) => one.what === 'withdrawn')).toBe(false)
    expect(stateOf(met)).toBe('withdrawn')
  })
  it('of clauses and of all of it in one act', () => {
    const clauses = [{ clause: 'data', edition: 1, yes: true }]
    const signed = [
      ...preparedPlan,
      does(jo, 'js', signAndConsent('v1.0', [], { clauses }), { supplied: SIGNED_IN_AGAIN }),
    ]
    const plan = given(...signed)
      .when(withdraw({ clauses: ['data'] }), asking(jo, 'w'))
      .thenState()
    expect(plan.clauseConsents['data']).toMatchObject({ answer: 'withdrawn', edition: 1 })
    expect(stateOf(plan)).toBe('withdrawn')
  })
  it('of a clause alone is told to the therapist until the two have met', () => {
    const clauses = [{ clause: 'data', edition: 1, yes: true }]
    const signed = [
      ...preparedPlan,
      does(jo, 'js', signAndConsent('v1.0', [], { clauses }), { supplied: SIGNED_IN_AGAIN }),
    ]
    const story = [...signed, does(jo, 'w', withdraw({ methods: [], clauses: ['data'] }))]
    expect(waitsFor(given(...story).before, 'therapist')).toContainEqual({
      what: 'withdrawn',
      clause: 'data',
      sessions: 0,
    })
    const met = given(
      ...story,
      does(mara, 'o', { type: 'openSession' }),
      does(mara, 'h', { type: 'holdSession', session: 'o.0' }),
    ).before
    expect(waitsFor(met, 'therapist').map((one) => one.what)).not.toContain('withdrawn')
  })
  it('where there was no yes yet, it is a no', () => {
    const plan = given(...preparedPlan)
      .when(withdraw(), asking(jo, 'w'))
      .thenState()
    expect(stateOf(plan)).toBe('no')
  })
  it('can be taken back by looking again or signing again', () => {
    const plan = given(...signedPlan, does(jo, 'w', withdraw()))
      .when({ type: 'lookAgain', line: 'method.0', yes: true, seen: '' }, asking(jo, 'l'))
      .thenState()
    expect(stateOf(plan)).toBe('current')
  })
  it('is never held up by a change for safety that is not yet shown', () => {
    const withheld = does(mara, 'safe', {
      type: 'safetyChange',
      line: 'method.0',
      change: { do: 'reword', words: { risks: 'Dizzy' } },
      reason: 'New finding.',
      showFrom: { on: day(5), reason: 'Said in person.' },
    })
    const plan = given(...signedPlan, withheld)
      .when(withdraw({ rest: ['method.0'] }), asking(jo, 'w'))
      .thenState()
    const seen = viewFor({ capacity: 'client', parts: 'all', today: DAY_ONE }, plan)
    expect(stateOf(seen)).toBe('withdrawn')
    expect(lineOf(seen, 'method.0')).toMatchObject({ standing: 'paused', words: { method: 'Sleep diary' } })
    expect(lineOf(seen, 'method.0').words['risks']).not.toBe('Dizzy')
  })
  it('a therapist writes down what was said aloud, and only that', () => {
    given(...signedPlan)
      .when(withdraw(), asking(mara, 'w'))
      .thenRefused('not-allowed')
    given(...signedPlan)
      .when(withdraw({ aloud: { on: DAY_ONE, channel: 'phone' } }), asking(jo, 'w'))
      .thenRefused('not-allowed')
    given(...signedPlan)
      .when(withdraw({ aloud: { on: day(1), channel: 'phone' } }), asking(mara, 'w'))
      .thenRefused('date-in-the-future')
    const plan = given(...signedPlan)
      .when(withdraw({ aloud: { on: DAY_ONE, channel: 'phone' } }), asking(mara, 'w'))
      .thenState()
    expect(plan.methodConsents['method.0']).toMatchObject({
      answer: 'withdrawn',
      by: 'mara',
      aloud: { channel: 'phone' },
    })
  })
  it('names something, something that is there, and rests only what it names', () => {
    given(...signedPlan)
      .when(withdraw({ methods: [] }), asking(jo, 'w'))
      .thenRefused('nothing-changed')
    for (const [more, code] of [
      [{ methods: ['goal.0'] }, 'unknown'],
      [{ methods: ['toString'] }, 'unknown'],
      [{ methods: [], clauses: ['data'] }, 'unknown'],
      [{ methods: [], consents: ['nothing.0'] }, 'unknown'],
      [{ rest: ['goal.0'] }, 'invalid'],
    ] as const)
      given(...signedPlan)
        .when(withdraw(more), asking(jo, 'w'))
        .thenRefused(code)
  })
})
