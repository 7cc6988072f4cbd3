import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '#web/charts/wrap.ts'

describe('words beside a zone', () => {
  it('take as many lines as they need', () => {
    expect(linesOf('I go out once and stay', 19)).toEqual(['I go out once and', 'stay'])
    expect(linesOf('mild', 19)).toEqual(['mild'])
    expect(linesOf('Donaudampfschifffahrt', 10)).toEqual(['Donaudampf', 'schifffahr', 't'])
  })

  it('never are wider than asked for, and lose no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 40 }), (words, letters) => {
        const found = linesOf(words, letters)
        for (const line of found) expect(line.length).toBeLessThanOrEqual(letters)
        expect(found.join('').replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''))
      }),
    )
  })
})
