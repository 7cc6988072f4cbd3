import { expect, it } from 'vitest'
import { shortened } from '#web/ui/shortened.ts'

it.each([
  ['short enough', 12, 'short enough'],
  ['Leila reads it on the day before', 20, 'Leila reads it on…'],
  ['We stop, and look at it together', 10, 'We stop…'],
  ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
  ['12345678😀9', 10, '12345678…'],
  ['', 5, ''],
])('“%s” in %i characters', (words, most, short) => {
  expect(shortened(words, most)).toBe(short)
  expect(shortened(words, most).length).toBeLessThanOrEqual(most)
})
