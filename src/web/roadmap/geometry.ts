import type { CivilDate } from '#domain/kernel/dates.ts'
import { drawAcross } from '#web/roadmap/across.ts'
import { drawDown } from '#web/roadmap/down.ts'
import type { Direction, Drawing } from '#web/roadmap/drawing.ts'
import type { Stop } from '#web/roadmap/gather.ts'

/**
 * Where everything on the roadmap stands. Pure: the same stops, day and width always give the same drawing. Along the way the
 * places only go forward, and no label lies on another. `width` is what the page has room for, in CSS pixels; a drawing across
 * may be wider and is then scrolled.
 */
export function draw(stops: readonly Stop[], today: CivilDate, direction: Direction, width: number): Drawing {
  return direction === 'across' ? drawAcross(stops, today, width) : drawDown(stops, width)
}
