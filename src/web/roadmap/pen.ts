import { area, curveMonotoneX, curveMonotoneY, line } from 'd3-shape'
import type { Direction, Point } from '#web/roadmap/drawing.ts'

/** A number from 0 to 1 that is always the same for the same text: the unevenness of a hand, without chance. FNV-1a, 32 bits. */
export function unevenness(text: string): number {
  let hash = 2_166_136_261
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 16_777_619)
  return ((hash >>> 0) % 1000) / 999
}

/** The pen presses a little more here and less there: the outline of a line between 2.4 and 5 pixels wide. */
export function inked(points: readonly Point[], direction: Direction): string {
  if (points.length < 2) return ''
  const half = (n: number): number => 1.2 + 1.3 * unevenness(`pen ${n}`)
  const shape = area<Point>()
  if (direction === 'across')
    shape
      .x((p) => p.x)
      .y0((p, n) => p.y - half(n))
      .y1((p, n) => p.y + half(n + 7))
      .curve(curveMonotoneX)
  else
    shape
      .y((p) => p.y)
      .x0((p, n) => p.x - half(n))
      .x1((p, n) => p.x + half(n + 7))
      .curve(curveMonotoneY)
  return shape.digits(1)([...points]) ?? ''
}

/** A line through these places that only ever goes forward. */
export function strokeThrough(points: readonly Point[], direction: Direction): string {
  const path = line<Point>(
    (p) => p.x,
    (p) => p.y,
  ).curve(direction === 'across' ? curveMonotoneX : curveMonotoneY)
  return path.digits(1)([...points]) ?? ''
}
