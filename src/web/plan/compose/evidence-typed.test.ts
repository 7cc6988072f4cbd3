import { describe, expect, it } from 'vitest'
import { EVIDENCE } from '#domain/plan/concept/objective.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import {
  choosingByName,
  choosingEvidence,
  choosingMeasure,
  hasPlace,
  isAskedFor,
  isHalf,
  levelsUnfinished,
} from '#web/plan/compose/evidence-typed.ts'
import { wordsFrom } from '#web/plan/compose/shape.ts'

const scoring = { rule: 'sum', lowest: 0, highest: 27, mark: 'seen', source: 'a paper' } as const
const low = { id: 'phq9', short: 'PHQ-9', scoring: { ...scoring, better: 'lower' } } as const
const high = { id: 'swls', short: 'SWLS', scoring: { ...scoring, better: 'higher' } } as const
const FIELDS = Object.keys(conceptOf('objective').owners)

describe('how we will know', () => {
  it('brings the name and the direction of a measure with it', () => {
    const typed = { notice: 'I laugh again', evidence: 'measure', ...choosingMeasure({}, low) }
    expect(wordsFrom('objective', typed)).toEqual({
      notice: 'I laugh again',
      evidence: 'measure',
      measure: 'phq9',
      evidenceName: 'PHQ-9',
      direction: 'down',
    })
    expect(choosingMeasure(typed, high)['direction']).toBe('up')
  })

  it('takes the figures of one scale away when another is chosen, and leaves them when it is the same', () => {
    const typed = { evidence: 'measure', measure: 'phq9', baseline: 14, target: 4 }
    expect(choosingMeasure(typed, high)).toMatchObject({ baseline: undefined, target: undefined })
    expect(choosingMeasure(typed, low)).not.toHaveProperty('target')
    expect(choosingEvidence(typed, 'measure')).toEqual({})
    expect({ ...typed, ...choosingEvidence(typed, 'rating') }).toMatchObject({
      evidence: 'rating',
      measure: undefined,
      evidenceName: undefined,
      target: undefined,
      direction: 'up',
      interval: 'everySession',
    })
  })

  it('keeps what somebody has called their own rating, and how often was chosen', () => {
    const typed = { evidence: 'rating', evidenceName: 'how rested I am', interval: 'weekly' }
    const change = choosingEvidence(typed, 'noticing')
    expect(change).not.toHaveProperty('evidenceName')
    expect(change).not.toHaveProperty('interval')
  })

  it('says nothing that has no place, and keeps it typed', () => {
    const levels = ['a', 'b', 'c', 'd', 'e']
    const typed = { notice: 'I sleep', evidence: 'attainment', levels, weight: '4', direction: 'up' }
    expect(wordsFrom('objective', typed)).toEqual({ notice: 'I sleep', evidence: 'attainment', levels, weight: 4 })
    expect(wordsFrom('objective', { ...typed, evidence: 'rating' })).not.toHaveProperty('levels')
  })

  it('takes out of a line what has no place any more', () => {
    const changed = { notice: 'I sleep', evidence: 'rating', measure: 'phq9', levels: ['a', 'b', 'c', 'd', 'e'] }
    expect(wordsFrom('objective', changed, true)).toMatchObject({ measure: null, levels: null })
  })

  it.each([...EVIDENCE, ''])('%s: asks only for what has a place', (evidence) => {
    for (const field of FIELDS) if (isAskedFor(field, { evidence })) expect(hasPlace(field, { evidence })).toBe(true)
  })

  it('shows an earlier objective whole: a name without a measure of the library, figures without a way of knowing', () => {
    expect(isAskedFor('evidenceName', { evidence: 'measure', evidenceName: 'Sleep diary' })).toBe(true)
    expect(isAskedFor('evidenceName', { evidence: 'measure', measure: 'phq9', evidenceName: 'PHQ-9' })).toBe(false)
    expect(isAskedFor('target', { baseline: 1, target: 4 })).toBe(true)
    expect(wordsFrom('objective', { notice: 'I wake', baseline: 1, target: 4 })).toMatchObject({
      baseline: 1,
      target: 4,
    })
  })

  it('asks which measure before it asks for anything on its scale', () => {
    const typed = { evidence: 'measure', interval: 'everySession' }
    expect(FIELDS.filter((field) => isAskedFor(field, typed)).toSorted()).toEqual([
      'by',
      'evidence',
      'measure',
      'notice',
    ])
    expect(isAskedFor('target', { ...typed, measure: 'phq9', evidenceName: 'PHQ-9' })).toBe(true)
  })

  it('names a measure that is not in the library, and goes back from it', () => {
    expect(isAskedFor('evidenceName', { evidence: 'measure', ...choosingByName('') })).toBe(true)
    expect(isAskedFor('evidenceName', { evidence: 'measure', ...choosingByName(null) })).toBe(false)
  })

  it('knows a whole scale from half of one, and from one without a word', () => {
    const typed = (levels: unknown) => ({ evidence: 'attainment', levels })
    expect(levelsUnfinished(typed(['', '', ' ', '', '']))).toBe(true)
    expect(levelsUnfinished(typed(undefined))).toBe(true)
    expect(levelsUnfinished(typed(['a', '', 'c', '', '']))).toBe(true)
    expect(levelsUnfinished(typed(['a', 'b', 'c', 'd', 'e']))).toBe(false)
    expect(levelsUnfinished({ evidence: 'rating', levels: ['a'] })).toBe(false)
    expect(levelsUnfinished({})).toBe(false)
  })

  it('shares no draft of five steps that are not there', () => {
    const objective = (words: object) => ({ type: 'write', kind: 'objective', words }) as never
    expect(isHalf(objective({ notice: 'I wake', evidence: 'attainment' }))).toBe(true)
    expect(isHalf(objective({ notice: 'I wake', evidence: 'attainment', levels: ['a', 'b', 'c', 'd', 'e'] }))).toBe(
      false,
    )
    expect(isHalf(objective({ notice: 'I wake', evidence: 'noticing' }))).toBe(false)
  })
})
