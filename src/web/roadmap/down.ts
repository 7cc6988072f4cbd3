import type { CivilDate } from '#domain/kernel/dates.ts'
import {
  dayOf,
  type Drawing,
  further,
  isHard,
  isPlace,
  labelHeight,
  type Placed,
  type Point,
  TODAY_LABEL,
} from '#web/roadmap/drawing.ts'
import type { Stop } from '#web/roadmap/gather.ts'
import { inked, strokeThrough, unevenness } from '#web/roadmap/pen.ts'

/** From the left edge: the path, the labels, and how far a bend and what stands beside the path lie from it. */
const USUAL = { path: 48, label: 84, away: 30 }
/** As on a phone at twice the size. */
const NARROW = { path: 32, label: 58, away: 12 }
const NARROW_BELOW = 240
const GAP = 16
const LEAST = 34

/** From top to bottom, within a width of so many pixels. */
export function drawDown(stops: readonly Stop[], width: number): Drawing {
  const { path, label, away } = width < NARROW_BELOW ? NARROW : USUAL
  const room = Math.max(60, width - label)
  const ordered = [...stops.filter((one) => one.behind), ...stops.filter((one) => !one.behind)]
  const placed: Placed[] = []
  const ink: Point[] = []
  const ahead: Point[] = []
  let y = 24
  let now: Point | null = null
  const passToday = (): Point => {
    const at = { x: path, y }
    ink.push(at)
    ahead.push(at)
    y += TODAY_LABEL.height + GAP
    return at
  }
  let before: CivilDate | null = null
  for (const stop of ordered) {
    if (!stop.behind) now ??= passToday()
    const day = dayOf(stop)
    if (placed.length > 0) y += further(before, day) / 3
    before = day ?? before
    const swing = (unevenness(stop.id) - 0.5) * 16
    const on = { x: isHard(stop) ? path - away : path + swing, y }
    const at = stop.what === 'lifeEvent' ? { x: path - away, y } : on
    ;(stop.behind ? ink : ahead).push(on)
    const height = labelHeight(stop, room)
    placed.push({ stop, at, on, label: { x: label, y: y - 14, width: room, height }, side: 'beside' })
    y += Math.max(LEAST, height) + GAP
  }
  const end = now ?? passToday()
  const last = ahead.at(-1) ?? end
  // Without a goal yet, the path goes on a little into the open.
  const onward = ordered.some(isPlace) ? [] : [{ x: path, y: last.y + 40 }]
  return {
    width,
    height: Math.max(y, last.y + 48),
    placed,
    today: end,
    todayLabel: { x: label, y: end.y - TODAY_LABEL.height / 2, ...TODAY_LABEL },
    ink: inked(ink, 'down'),
    planned: [strokeThrough([...ahead, ...onward], 'down')],
  }
}
