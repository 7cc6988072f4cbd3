import { describe, expect, it } from 'vitest'
import { methodStanding } from '#domain/plan/consent/standing.ts'
import { currentView } from '#domain/plan/stance.ts'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, jo, mara } from '#testing/people.ts'
import { does, given, lineOf, signedPlan } from '#testing/plans.ts'

const offered = ['otherOptions', 'break', 'talk', 'otherTherapist'] as const
const sayNo = (more: Record<string, unknown> = {}) =>
  ({ type: 'sayNoToMethod', line: 'method.0', offered, ...more }) as never

describe('“I do not want this”', () => {
  it('is a no to the line and to consent, with what was offered; nothing more has to be said', () => {
    const plan = given(...signedPlan)
      .when(sayNo(), asking(jo, 'n'))
      .thenState()
    expect(plan.declinedMethods).toMatchObject([{ id: 'n.0', line: 'method.0', offered, by: 'jo' }])
    expect(plan.declinedMethods[0]?.chose).toBeUndefined()
    const line = lineOf(plan, 'method.0')
    expect(line.views.client).toMatchObject({ answer: 'no' })
    expect(line.standing).toBe('active')
    expect(methodStanding(plan, line, []).state).toBe('withdrawn')
    expect(waitsFor(plan, 'therapist').filter((one) => 'line' in one && one.line === 'method.0')).toEqual([
      { what: 'declinedMethod', line: 'method.0', sessions: 0 },
    ])
  })
  it('tells what the client chose, where they tell it', () => {
    const plan = given(...signedPlan)
      .when(sayNo({ chose: 'break', words: ' I am tired. ' }), asking(jo, 'n'))
      .thenState()
    expect(plan.declinedMethods[0]).toMatchObject({ chose: 'break', words: 'I am tired.' })
  })
  it.each(['talk', 'otherWords'] as const)('who only wants "%s" has not said no, and keeps the consent', (chose) => {
    const plan = given(...signedPlan)
      .when(sayNo({ offered: [...offered, 'otherWords'], chose }), asking(jo, 'n'))
      .thenState()
    const line = lineOf(plan, 'method.0')
    expect(line.views.client).toMatchObject({ answer: 'notSure' })
    expect(methodStanding(plan, line, []).state).toBe('current')
  })
  it('a break lets the method rest and keeps the consent; nobody is told that words changed', () => {
    const plan = given(...signedPlan)
      .when(sayNo({ chose: 'break', words: 'I am tired.' }), asking(jo, 'n'))
      .thenState()
    const line = lineOf(plan, 'method.0')
    expect(line.standing).toBe('paused')
    expect(currentView(line, 'client')).toMatchObject({ answer: 'notSure', reason: 'I am tired.' })
    expect(methodStanding(plan, line, []).state).toBe('current')
    expect(waitsFor(plan, 'therapist').filter((one) => 'line' in one && one.line === 'method.0')).toEqual([
      { what: 'declinedMethod', line: 'method.0', sessions: 0 },
    ])
  })
  it('is told until the two have met', () => {
    const met = given(
      ...signedPlan,
      does(jo, 'n', sayNo()),
      does(mara, 'o', { type: 'openSession' }),
      does(mara, 'h', { type: 'holdSession', session: 'o.0' }),
    ).before
    expect(waitsFor(met, 'therapist').some((one) => one.what === 'declinedMethod')).toBe(false)
  })
  it('never dead-ends: at least three ways on are offered, and what is chosen is one of them', () => {
    given(...signedPlan)
      .when(sayNo({ chose: 'stop' }), asking(jo, 'n'))
      .thenRefused('invalid')
  })
  it('is the client’s, and about a method', () => {
    given(...signedPlan)
      .when(sayNo(), asking(mara, 'n'))
      .thenRefused('not-allowed')
    given(...signedPlan)
      .when(sayNo({ line: 'goal.0' }), asking(jo, 'n'))
      .thenRefused('invalid', 'goal.0')
    given(...signedPlan)
      .when(sayNo({ line: 'nowhere' }), asking(jo, 'n'))
      .thenRefused('unknown')
  })
})
