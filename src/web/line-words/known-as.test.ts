import { expect, it } from 'vitest'
import { shippedMeasure } from '#testing/measures.ts'
import { knownAs, knownAsWithCount } from '#web/line-words/known-as.ts'

it('calls a measure as clients know it, and says how much it asks', () => {
  expect(knownAs(shippedMeasure('phq9'))).toBe('Low mood (PHQ-9)')
  expect(knownAsWithCount(shippedMeasure('phq9'))).toBe('Low mood (PHQ-9), 10 questions')
  expect(knownAsWithCount(shippedMeasure('gad2'))).toBe('Worry and anxiety, in two questions (GAD-2), 2 questions')
})
