import { expect, it } from 'vitest'
import { problemGroupOf } from '#domain/plan/problem-group.ts'

it.each([
  [['F32.1'], 'depression'],
  [['F33.9'], 'depression'],
  [['F34.1'], 'depression'],
  [['F34.0'], 'other'],
  [['F40.10'], 'anxiety'],
  [['F411'], 'anxiety'],
  [['f42.2'], 'ocd'],
  [['F43.12'], 'trauma'],
  [['F45.1'], 'somatic'],
  [['F10.20'], 'alcohol'],
  [['F50.2'], 'eating'],
  [['F51.01'], 'sleep'],
  [['F60.3'], 'personality'],
  [['F20.9'], 'other'],
  [['G47.00'], 'other'],
  [['F41.1', 'F32.1'], 'anxiety'],
  [[], 'none'],
] as const)('%j counts as %s: the first code says it', (codes, group) => {
  expect(problemGroupOf(codes)).toBe(group)
})
