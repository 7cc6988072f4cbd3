import { expect, it } from 'vitest'
import { problemsOf } from '#domain/measure/measure-rules.ts'
import { measureShape } from '#domain/measure/measure.ts'
import { ownScale } from '#web/library/own-scale.ts'

const words = {
  name: ' Sleep ',
  about: 'sleep',
  question: 'How well did you sleep this week?',
  low: 'not at all',
  high: 'as well as ever',
  better: 'higher',
} as const

it('makes a measure that the library takes as it is', () => {
  const scale = ownScale('scale-0a1b2c3d', words, 'written by this practice')
  expect(measureShape.parse(scale)).toEqual(scale)
  expect(problemsOf(scale)).toEqual([])
})

it('says the words at both ends, and who wrote it', () => {
  const scale = ownScale('scale-0a1b2c3d', words, 'written by this practice')
  expect(scale.options.map(({ label }) => label)).toEqual([
    '0: not at all',
    ...Array.from({ length: 9 }, (_, n) => String(n + 1)),
    '10: as well as ever',
  ])
  expect(scale.short).toBe('Sleep')
  expect(scale.licence.sentence).toBe('Written by this practice.')
  expect(scale.scoring.better).toBe('higher')
})
