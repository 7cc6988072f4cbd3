import { expect, it } from 'vitest'
import { isLong } from '#web/progress/is-long.ts'

it('folds what fills a screen, and leaves a paragraph alone', () => {
  expect(isLong('A good week. '.repeat(20))).toBe(false)
  expect(isLong('A good week. '.repeat(300))).toBe(true)
  expect(isLong('one\n'.repeat(20))).toBe(true)
})
