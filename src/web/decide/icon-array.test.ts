import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted, iconArray } from '#web/decide/icon-array.ts'

const heads = (path: string): number => path.split('a1.7').length - 1

describe('a hundred figures', () => {
  it('are always a hundred, and as many of them are filled as the share says, to the nearest one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (share) => {
        const { filled, open, counted: many } = iconArray(share)
        expect(heads(filled)).toBe(many)
        expect(heads(filled) + heads(open)).toBe(100)
        expect(Math.abs(many - share)).toBeLessThanOrEqual(0.5)
      }),
    )
  })

  it('stand each on a place of their own, ten in a row', () => {
    const { filled, open } = iconArray(37)
    const places = [...`${filled}${open}`.matchAll(/M([\d.]+) ([\d.]+)a1\.7/g)].map(([, x, y]) => `${x} ${y}`)
    expect(new Set(places).size).toBe(100)
    expect(places.slice(0, 10).every((place) => place.endsWith(' 1'))).toBe(true)
    expect(places[99]).toBe('95 91')
  })

  it('draw more people for a larger share, never fewer', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const [less, more] = [Math.min(a, b) / 10, Math.max(a, b) / 10]
        expect(counted(less)).toBeLessThanOrEqual(counted(more))
      }),
    )
  })

  it('keep to a hundred for a share that is none', () => {
    expect(counted(-3)).toBe(0)
    expect(counted(120)).toBe(100)
  })
})
