import { expect, it } from 'vitest'
import type { RoadmapMark } from '#domain/plan/roadmap.ts'
import { sentenceOf, whatItIs } from '#web/roadmap/mark-words.ts'

const version = (number: number, signed: boolean): RoadmapMark => ({
  id: 'v',
  line: null,
  what: 'version',
  words: '',
  number,
  signed,
  on: null,
  behind: true,
})

it('calls a version signed only where the client has signed it', () => {
  expect(whatItIs(version(3, true), 'client')).toBe('Version 3 signed')
  expect(whatItIs(version(3, false), 'client')).toBe('Version 3, not signed by you')
  expect(sentenceOf(version(3, false), '2026-11-23', 'therapist')).toBe('Version 3, not signed by the client.')
})

it('names a plan that was agreed elsewhere as that', () => {
  expect(whatItIs(version(0, true), 'client')).toBe('Plan agreed before')
})
