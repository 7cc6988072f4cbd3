import { describe, expect, it } from 'vitest'
import { methodStanding } from '#domain/plan/consent/standing.ts'
import type { Plan } from '#domain/plan/state.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, day, jo, mara } from '#testing/people.ts'
import { does, given, lineOf, signedPlan, write } from '#testing/plans.ts'

const withNew = [...signedPlan, does(mara, 'new', write('intervention', { method: 'Exposure' }))]
const look = (more: Record<string, unknown> = {}) =>
  ({ type: 'lookAgain', line: 'new.0', yes: true, seen: '', ...more }) as never
const stateOf = (plan: Plan) => methodStanding(plan, lineOf(plan, 'new.0'), []).state

describe('looking again', () => {
  it('yes makes the consent current, and nothing waits any more', () => {
    const plan = given(...withNew)
      .when(look(), asking(jo, 'l', { supplied: { editions: { panic: 2 } } }))
      .thenFacts({ type: 'lookedAgain', line: 'new.0', yes: true, substance: '' })
      .thenState()
    expect(stateOf(plan)).toBe('current')
    expect(waitsFor(plan, 'therapist').some((one) => one.what === 'lookAgain')).toBe(false)
  })
  it('no is kept as a no, and is asked no further', () => {
    const plan = given(...withNew)
      .when(look({ yes: false }), asking(jo, 'l'))
      .thenState()
    expect(stateOf(plan)).toBe('no')
    expect(waitsFor(plan, 'client').some((one) => one.what === 'lookAgain')).toBe(false)
  })
  it('counts only for the words that were seen', () => {
    given(...withNew, does(mara, 'other', { type: 'reword', line: 'new.0', words: { method: 'Hypnosis' } }))
      .when(look(), asking(jo, 'l'))
      .thenRefused('stale', 'new.0')
  })
  it('remembers the edition of the sheet it was chosen from', () => {
    const chosen = [
      ...signedPlan,
      does(mara, 'new', write('intervention', { method: 'Exposure', option: 'panic/cbt' })),
    ]
    const plan = given(...chosen)
      .when(look(), asking(jo, 'l', { supplied: { editions: { panic: 2, insomnia: 9 } } }))
      .thenState()
    expect(plan.methodConsents['new.0']?.edition).toBe(2)
    const change = { of: 'panic', edition: 3, on: day(0), what: 'New.' }
    expect(methodStanding(plan, lineOf(plan, 'new.0'), [change]).state).toBe('anotherLook')
  })
  it('of a tab that showed an older edition is a yes to that one', () => {
    const chosen = [
      ...signedPlan,
      does(mara, 'new', write('intervention', { method: 'Exposure', option: 'panic/cbt' })),
    ]
    const by = (edition: number) =>
      given(...chosen)
        .when(look({ edition }), asking(jo, 'l', { supplied: { editions: { panic: 3 } } }))
        .thenState().methodConsents['new.0']?.edition
    expect([by(2), by(3), by(9)]).toEqual([2, 3, 3])
  })
  it('is the client’s alone, and about a method that is not over', () => {
    given(...withNew)
      .when(look(), asking(mara, 'l'))
      .thenRefused('not-allowed')
    given(...withNew)
      .when(look({ line: 'goal.0' }), asking(jo, 'l'))
      .thenRefused('invalid', 'goal.0')
    given(...withNew)
      .when(look({ line: 'toString' }), asking(jo, 'l'))
      .thenRefused('unknown')
    given(...withNew, does(mara, 'end', { type: 'setStanding', line: 'new.0', standing: 'ended', reason: 'No.' }))
      .when(look(), asking(jo, 'l'))
      .thenRefused('line-ended', 'new.0')
  })
  it('waits until a change for safety may be shown', () => {
    const withheld = does(mara, 'safe', {
      type: 'safetyChange',
      line: 'new.0',
      change: { do: 'reword', words: { risks: 'Dizzy' } },
      reason: 'New finding.',
      showFrom: { on: day(5), reason: 'Said in person.' },
    })
    given(...withNew, withheld)
      .when(look({ seen: 'safe' }), asking(jo, 'l'))
      .thenRefused('talk-first', 'new.0')
  })
})
