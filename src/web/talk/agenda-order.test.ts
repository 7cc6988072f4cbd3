import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moved } from '#web/talk/agenda-order.ts'

it('moves one thing by a place, and no further than the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 'a', -1)).toBeNull()
  expect(moved(['a', 'b'], 'b', 1)).toBeNull()
  expect(moved(['a', 'b'], 'z', 1)).toBeNull()
})

it('loses nothing, and back again is where it was', () => {
  const keys = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(keys, fc.nat(), (all, n) => {
      const key = all[n % all.length] ?? ''
      const down = moved(all, key, 1)
      expect(down === null, 'only the last goes no further').toBe(all.at(-1) === key)
      if (down === null) return
      expect(down.toSorted()).toEqual(all.toSorted())
      expect(moved(down, key, -1)).toEqual(all)
    }),
  )
})
