import { describe, expect, it } from 'vitest'
import type { Capacity } from '#domain/kernel/asking.ts'
import { statementsOn } from '#domain/plan/correction.ts'
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
  it('what the client wants said beside a line stays with it for a supporter who sees the line, and nothing else of a correction', () => {
    const ask = (id: string, line: string) => does(jo, id, { type: 'askAmendment', line, words: 'Asked in private' })
    const answer = (id: string, amendment: string, reason: string) =>
      does(mara, id, { type: 'answerAmendment', amendment, accept: false, reason })
    const { before: corrected } = given(
      ...story,
      ask('a', 'goal.0'),
      answer('aa', 'a.0', 'Answered in private'),
      does(jo, 'as', { type: 'attachStatement', amendment: 'a.0', words: 'I see it otherwise' }),
      ask('b', 'need.0'),
      answer('ba', 'b.0', 'It stays'),
      does(jo, 'bs', { type: 'attachStatement', amendment: 'b.0', words: 'Not for her' }),
      ask('c', 'goal.0'),
    )
    const seenIn = (parts: readonly Section[] | 'all') =>
      viewFor({ capacity: 'supporter', parts, today: day(0) }, corrected)
    const seen = seenIn(['goals'])
    expect(statementsOn(seen.amendments, 'goal.0').map(({ words }) => words)).toEqual(['I see it otherwise'])
    expect(Object.keys(seen.amendments)).toEqual(['a.0'])
    expect(JSON.stringify(seen)).not.toMatch(/in private|Not for her/)
    expect(Object.keys(seenIn('all').amendments)).toEqual(['a.0', 'b.0'])
    expect(JSON.stringify(seenIn('all'))).not.toContain('in private')
    expect(seenIn([]).amendments).toEqual({})
  })
})
