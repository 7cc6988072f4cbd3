import { describe, expect, it } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import { noPlan } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import type { Section } from '#domain/practice/parts.ts'
import { day, jo, mara } from '#testing/people.ts'
import { does, given, signedPlan, suggest, write } from '#testing/plans.ts'

const story = [
  ...signedPlan,
  does(mara, 's', suggest('method.0', { frequency: 'Weekly' })),
  does(mara, 'p', { type: 'planSession', on: day(7) }),
  does(jo, 'under', write('goal', { ownWords: 'Sleep without pills' }, { parent: 'need.0' })),
]
const { before: plan } = given(...story)
const view = (capacity: Capacity, parts: readonly Section[] | 'all' = 'all') =>
  viewFor({ capacity, parts, today: day(0) }, plan)

describe('what each person sees', () => {
  it('the client, the therapist and the supervisor see the plan', () => {
    for (const capacity of ['client', 'therapist', 'supervisor'] as const) expect(view(capacity)).toEqual(plan)
  })
  it('administrators and assistants see nothing of it', () => {
    for (const capacity of ['administrator', 'assistant', 'system'] as const) expect(view(capacity)).toEqual(noPlan)
  })
  it('a supporter sees the parts that the client chose, without suggestions, sessions and versions', () => {
    const seen = view('supporter', ['goals'])
    expect(Object.values(seen.lines).map((line) => line.kind)).toEqual(['goal', 'step', 'goal', 'goal'])
    expect(seen.order.every((id) => seen.lines[id])).toBe(true)
    expect(seen).toMatchObject({ suggestions: {}, sessions: [], versions: [], takenDrafts: [] })
    expect(view('supporter', []).lines).toEqual({})
    expect(JSON.stringify(view('supporter', ['goals']))).not.toContain('Insomnia')
  })
  it('a line whose parent is in another part stands on its own', () => {
    expect(view('supporter', ['goals']).lines['under.0']?.parent).toBeUndefined()
    expect(view('supporter', ['goals', 'needs']).lines['under.0']?.parent).toBe('need.0')
    expect(view('supporter', ['goals']).lines['step.0']?.parent).toBe('goal.0')
  })
})
