import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapped } from '#web/charts/wrap.ts'

describe('words beside a zone', () => {
  it('take as many lines as they need and there are', () => {
    expect(wrapped('I go out once and stay', 19, 3)).toEqual(['I go out once and', 'stay'])
    expect(wrapped('mild', 19, 1)).toEqual(['mild'])
    expect(wrapped('I go out once and leave early', 19, 1)).toEqual(['I go out once and…'])
    expect(wrapped('Donaudampfschifffahrt', 10, 2)).toEqual(['Donaudamp…'])
  })

  it('never are wider or more than asked for', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 3, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (words, letters, lines) => {
          const found = wrapped(words, letters, lines)
          expect(found.length).toBeLessThanOrEqual(lines)
          for (const line of found) expect(line.length).toBeLessThanOrEqual(letters)
        },
      ),
    )
  })
})
