import type { Spot } from '#web/charts/strokes.ts'

export type AimLabel = Spot & { readonly anchor: 'start' | 'end' }
type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const [WIDE, HIGH] = [60, 16]

/** Where the word for the aim stands beside its line: at whichever end, above or below, the person's line comes by least. */
export function placeAim(y: number, plot: Plot, spots: readonly Spot[]): AimLabel {
  const along = sampled(spots)
  const above = y - HIGH - 4 > plot.top
  const below = y + HIGH + 4 < plot.bottom
  const places = (['end', 'start'] as const).flatMap((anchor) => [
    ...(above ? [{ anchor, y: y - 6 }] : []),
    ...(below ? [{ anchor, y: y + HIGH }] : []),
  ])
  const inTheWay = (place: (typeof places)[number]): number => {
    const left = place.anchor === 'end' ? plot.right - WIDE : plot.left
    return along.filter(
      (spot) => spot.x >= left && spot.x <= left + WIDE && spot.y >= place.y - HIGH && spot.y <= place.y + 5,
    ).length
  }
  const best = places.toSorted((a, b) => inTheWay(a) - inTheWay(b))[0] ?? { anchor: 'end', y }
  return { ...best, x: best.anchor === 'end' ? plot.right - 4 : plot.left + 10 }
}

/** The line as places about four pixels apart. */
function sampled(spots: readonly Spot[]): Spot[] {
  return spots.flatMap((spot, n) => {
    const before = spots[n - 1]
    if (!before) return [spot]
    const steps = Math.ceil(Math.hypot(spot.x - before.x, spot.y - before.y) / 4)
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps
      return { x: before.x + share * (spot.x - before.x), y: before.y + share * (spot.y - before.y) }
    })
  })
}
