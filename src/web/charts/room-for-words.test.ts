import { describe, expect, it } from 'vitest'
import { everyShippedMeasure } from '#testing/measures.ts'
import { LINE, roomForWords } from '#web/charts/room-for-words.ts'
import { linesOf } from '#web/charts/wrap.ts'
import { withPlainBands } from '#web/progress/plain-bands.ts'

const [PHONE, LAPTOP] = [326, 540]
const levels = (words: string) => Array.from({ length: 5 }, (_, n) => ({ from: n - 2, to: n - 2, words }))

describe('room for the words of bands', () => {
  it('is enough for every band a client reads, whole, on a phone and on a laptop', () => {
    for (const measure of everyShippedMeasure().map(withPlainBands))
      for (const width of [PHONE, LAPTOP]) {
        const { lowest, highest } = measure.scoring
        const bands = measure.bands?.bands ?? []
        const { letters, tall } = roomForWords({ bands, lowest, highest }, width)
        for (const { from, to, words } of bands) {
          const height = ((Math.min(highest, to + 0.5) - Math.max(lowest, from - 0.5)) / (highest - lowest)) * tall
          expect(linesOf(words, letters).length * LINE, `${measure.id} ${words}`).toBeLessThanOrEqual(height + 1)
        }
      }
  })

  it('leaves most of a phone to the line, and keeps words out of it', () => {
    const bands = [{ from: 0, to: 27, words: 'moderately severe' }]
    const { beside } = roomForWords({ bands, lowest: 0, highest: 27 }, PHONE)
    expect(beside).toBeGreaterThan(60)
    expect(beside).toBeLessThan(PHONE / 3)
  })

  it('grows for the sentences of levels, and not without end', () => {
    const few = roomForWords({ bands: levels('once'), lowest: -2, highest: 2 }, PHONE)
    const many = roomForWords(
      { bands: levels('I go to the shop by myself and come back'), lowest: -2, highest: 2 },
      200,
    )
    expect(few.beside).toBe(0)
    expect(many.tall).toBeGreaterThan(few.tall)
    expect(roomForWords({ bands: levels('word '.repeat(200)), lowest: -2, highest: 2 }, PHONE).tall).toBe(480)
  })

  it('is none where there are no bands', () => {
    expect(roomForWords({ bands: [], lowest: 0, highest: 10 }, PHONE)).toEqual({ beside: 12, letters: 0, tall: 132 })
  })
})
