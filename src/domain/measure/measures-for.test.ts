import { expect, it } from 'vitest'
import { measuresFor } from '#domain/measure/measures-for.ts'
import { everyShippedMeasure } from '#testing/measures.ts'

const library = Object.fromEntries(everyShippedMeasure().map((measure) => [measure.id, measure]))
const ids = (...codes: string[]): string[] => measuresFor(codes, library).map(({ id }) => id)

it.each([
  [['F33.1'], ['phq9', 'phq2', 'core10']],
  [['F331'], ['phq9', 'phq2', 'core10']],
  [['F41.1'], ['gad7', 'pswq', 'gad2', 'core10']],
  [['F43.12'], ['pcl5', 'core10']],
  [['F10.20'], ['auditc']],
  [['F45.1'], ['phq15', 'core10']],
  [['F43.23'], ['phq9', 'gad7', 'core10']],
  [['Z63.0'], []],
  [[], []],
])('%j is fitted by %j', (codes, expected) => {
  expect(ids(...codes)).toEqual(expected)
})

it('does not depend on the order of needs', () => {
  expect(ids('F10.20', 'F32.1')).toEqual(ids('F32.1', 'F10.20'))
})
