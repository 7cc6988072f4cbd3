import { expect, it } from 'vitest'
import { LONGEST_WORDS } from '#domain/plan/concept/concept.ts'
import { nothing } from '#web/check-in/flow.ts'
import type { Screen } from '#web/check-in/screens.ts'
import { LONGEST, roomFor, tooLongAt } from '#web/check-in/words-room.ts'

it('is as much as the plan takes, and tells how much is too much', () => {
  expect(LONGEST).toBe(LONGEST_WORDS)
  expect(roomFor(` ${'a'.repeat(LONGEST)} `)).toBe(0)
  expect(roomFor('a'.repeat(10_000))).toBe(LONGEST - 10_000)
})

it('finds the first screen whose words are too long', () => {
  const screens: Screen[] = [{ kind: 'together' }, { kind: 'note' }]
  const long = 'a'.repeat(LONGEST + 1)
  expect(tooLongAt({ ...nothing, note: long }, screens)).toBe(1)
  expect(tooLongAt({ ...nothing, note: long, together: { value: 3, words: long } }, screens)).toBe(0)
  expect(tooLongAt({ ...nothing, note: 'short', together: { value: 3 } }, screens)).toBeNull()
})
