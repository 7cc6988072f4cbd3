import { describe, expect, it } from 'vitest'
import { waitsFor } from '#domain/plan/waiting.ts'
import { asking, jo, SIGNED_IN_AGAIN } from '#testing/people.ts'
import { given, preparedPlan, signAndConsent, suggestionOf } from '#testing/plans.ts'

describe('other words given while signing', () => {
  const marks = [{ line: 'method.0', answer: 'otherWords', wording: { method: 'A sleep diary' } }] as const
  const supplied = SIGNED_IN_AGAIN
  it('are in the signature, and are put to the other side', () => {
    const plan = given(...preparedPlan)
      .when(signAndConsent('v1.0', marks as never), asking(jo, 's', { supplied }))
      .thenState()
    expect(plan.versions.at(-1)?.signatures[0]?.views['method.0']?.answer).toBe('otherWords')
    expect(suggestionOf(plan, 's.1')).toMatchObject({ line: 'method.0', side: 'client' })
    expect(waitsFor(plan, 'therapist').some((one) => one.what === 'answerSuggestion')).toBe(true)
  })
})
