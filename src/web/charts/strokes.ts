import { daysBetween } from '#domain/kernel/dates.ts'
import type { Point } from '#domain/check-in/series.ts'

export type Spot = { readonly x: number; readonly y: number }
export type Dot = Spot & { readonly proRated: boolean }

/** A line, and the stretches of it over which nothing was answered for long: those are drawn lighter. */
export type Strokes = { readonly ink: string; readonly bridges: string }

const LONG_DAYS = 60
const TIMES_USUAL = 4

const path = (spots: readonly Spot[]): string =>
  spots.length < 2 ? '' : `M${spots.map(({ x, y }) => `${x} ${y}`).join('L')}`

/** The line through all points: none is left out, however many there are. `spots` in the order of `points`. */
export function strokesThrough(points: readonly Point[], spots: readonly Spot[]): Strokes {
  const gaps = points.slice(1).map(([on], n) => daysBetween(points[n]?.[0] ?? on, on))
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const long = Math.max(LONG_DAYS, usual * TIMES_USUAL)
  const stretches: Spot[][] = [[]]
  const bridges: string[] = []
  for (const [n, spot] of spots.entries()) {
    const before = spots[n - 1]
    if (before && (gaps[n - 1] ?? 0) > long) {
      bridges.push(path([before, spot]))
      stretches.push([])
    }
    stretches.at(-1)?.push(spot)
  }
  return { ink: stretches.map(path).join(''), bridges: bridges.join('') }
}

/**
 * Which points get a mark of their own: the first, the last, the highest, the lowest, every one that had answers filled in, and
 * as many of the others as there is room for, `apart` pixels from each other.
 */
export function dotsOf(points: readonly Point[], spots: readonly Spot[], apart: number): Dot[] {
  const ys = spots.map(({ y }) => y)
  const kept = new Set([0, spots.length - 1, ys.indexOf(Math.min(...ys)), ys.indexOf(Math.max(...ys))])
  let last = Number.NEGATIVE_INFINITY
  const dots: Dot[] = []
  for (const [n, spot] of spots.entries()) {
    const proRated = points[n]?.[2] === true
    if (!kept.has(n) && !proRated && spot.x - last < apart) continue
    last = spot.x
    dots.push({ ...spot, proRated })
  }
  return dots
}
