import fc from 'fast-check'
import { expect, it } from 'vitest'
import { proportionOf } from '#domain/measure/interval.ts'

it.each([
  [5, 10, 0.2366, 0.7634],
  [1, 10, 0.0179, 0.4042],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
])('%d of %d: %d to %d', (count, of, low, high) => {
  expect(proportionOf(count, of)?.low).toBeCloseTo(low, 4)
  expect(proportionOf(count, of)?.high).toBeCloseTo(high, 4)
})

it('solves the score equation: |p − end| = z · √(end(1 − end) / n), at both ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (of, share) => {
      const found = proportionOf(Math.min(of - 1, Math.max(1, Math.round(of * share))), of)
      if (!found) throw new Error('nobody')
      for (const end of [found.low, found.high])
        expect(Math.abs(found.value - end)).toBeCloseTo(1.959964 * Math.sqrt((end * (1 - end)) / of), 6)
      expect(found.low).toBeLessThan(found.value)
      expect(found.high).toBeGreaterThan(found.value)
    }),
  )
})

it('is nothing of nobody', () => {
  expect(proportionOf(0, 0)).toBeNull()
})
