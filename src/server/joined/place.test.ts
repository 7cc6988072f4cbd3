import { expect, test } from 'vitest'
import { jointFor, type Place } from '#server/joined/place.ts'

const place = (person: string, more: Partial<Place> = {}): Place => ({
  practiceId: 'p',
  planId: 'plan',
  person,
  side: person === 'jo' ? 'client' : 'therapist',
  tab: `${person}-1`,
  n: 0,
  here: true,
  line: null,
  writing: false,
  ...more,
})

test('until both sides have joined, nobody learns of anybody', () => {
  expect(jointFor([place('jo')], 'jo')).toEqual({ both: false, others: [] })
  expect(jointFor([place('mara'), place('ben')], 'mara')).toEqual({ both: false, others: [] })
})

test('whoever has not joined learns nothing, whoever else has', () => {
  expect(jointFor([place('jo'), place('mara')], 'ben')).toBeNull()
  expect(jointFor([], 'jo')).toBeNull()
})

test('when both have joined, each learns where the others are, and nothing about themselves', () => {
  const all = [place('jo', { line: 'goal', writing: true }), place('mara', { line: 'step' }), place('ben')]
  expect(jointFor(all, 'mara')).toEqual({
    both: true,
    others: [
      { person: 'jo', line: 'goal', writing: true },
      { person: 'ben', line: null, writing: false },
    ],
  })
})

test('of somebody in two tabs counts the one where something happened last', () => {
  const all = [place('jo'), place('mara', { line: 'old' }), place('mara', { tab: 'mara-2', line: 'new' })]
  expect(jointFor(all, 'jo')?.others).toEqual([{ person: 'mara', line: 'new', writing: false }])
})
