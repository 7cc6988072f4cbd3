import { describe, expect, it } from 'vitest'
import { clauseStanding } from '#domain/plan/consent/standing.ts'
import { asking, day, jo, mara, SIGNED_IN_AGAIN } from '#testing/people.ts'
import { does, given, preparedPlan, signAndConsent } from '#testing/plans.ts'

const clauses = [{ clause: 'data', edition: 1, yes: true }]
const signed = [...preparedPlan, does(jo, 'js', signAndConsent('v1.0', [], { clauses }), { supplied: SIGNED_IN_AGAIN })]
const say = (edition: number, yes: boolean) => ({ type: 'answerClause', clause: 'data', edition, yes }) as const
const changed = [{ of: 'clause/data', edition: 2, on: day(3), what: 'Kept for longer.' }]

describe('a clause of the practice', () => {
  it('that has changed is answered without waiting for the next signature', () => {
    const before = given(...signed).before
    expect(clauseStanding(before.clauseConsents['data'], { id: 'data', edition: 2 }, changed)).toBe('anotherLook')
    const plan = given(...signed)
      .when(say(2, true), asking(jo, 'c', { on: day(4) }))
      .thenState()
    expect(clauseStanding(plan.clauseConsents['data'], { id: 'data', edition: 2 }, changed)).toBe('current')
    expect(plan.clauseConsents['data']).toMatchObject({ answer: 'yes', edition: 2, on: day(4) })
  })
  it('can be said yes to after a no, and no to after a yes', () => {
    const no = given(...signed)
      .when(say(1, false), asking(jo, 'c'))
      .thenState()
    expect(no.clauseConsents['data']?.answer).toBe('no')
    const yes = given(...signed, does(jo, 'c', say(1, false)))
      .when(say(1, true), asking(jo, 'd'))
      .thenState()
    expect(yes.clauseConsents['data']?.answer).toBe('yes')
  })
  it('is the client’s, and not in an edition older than the one they answered', () => {
    given(...signed)
      .when(say(2, true), asking(mara, 'c'))
      .thenRefused('not-allowed')
    given(...signed)
      .when(say(1, true), asking(jo, 'c'))
      .thenRefused('nothing-changed')
    given(...signed, does(jo, 'c', say(2, true)))
      .when(say(1, false), asking(jo, 'd'))
      .thenRefused('stale')
  })
})
