import type { CivilDate } from '#domain/kernel/dates.ts'
import { dayOf, type Drawing, further, isPlace, type Placed, type Point, TODAY_LABEL } from '#web/roadmap/drawing.ts'
import type { Stop } from '#web/roadmap/gather.ts'
import { inked, strokeThrough, unevenness } from '#web/roadmap/pen.ts'

const LABEL = { width: 150, height: 92, apart: 14 } as const
const EDGE = 84
const GAP = 86
const AWAY = 20
const BEND = 46
const BESIDE = 34
const TO_PLACES = 232
const PLACE_LABEL = LABEL.width + 40
const MOST_SPREAD = 2.4

type Side = 'above' | 'below'
/** A stop on the way with its place; no stop: today. */
type Spot = { readonly stop: Stop | null; readonly x: number; readonly y: number; readonly side: Side }

type Before = { readonly x: number; readonly side: Side; readonly day: CivilDate | null }

/** From left to right, in a width of so many pixels or more. */
export function drawAcross(stops: readonly Stop[], today: CivilDate, width: number): Drawing {
  const places = stops.filter(isPlace)
  const way = stops.filter((stop) => !isPlace(stop))
  const middle = LABEL.height + AWAY + BESIDE + 20
  const height = Math.max(2 * middle + BEND - BESIDE, places.length * (LABEL.height + LABEL.apart))
  const base = Math.max(middle, (height - BEND + BESIDE) / 2)
  const spots = spotsOn(way, today, base)
  const lastX = spots.at(-1)?.x ?? EDGE
  const end = places.length > 0 ? lastX + TO_PLACES : lastX + 60
  const tail = places.length > 0 ? PLACE_LABEL : 24
  // A short way is spread over the page, but not so far that it falls apart.
  const spread = Math.max(1, Math.min((width - EDGE - tail) / (end - EDGE), MOST_SPREAD))
  const wide = (x: number): number => EDGE + (x - EDGE) * spread
  const onPath = spots.map((spot) => ({ ...spot, x: wide(spot.x) }))
  const now = onPath.find((spot) => spot.stop === null) ?? { x: EDGE, y: base, side: 'above' as const }
  const ink = onPath.filter((spot) => spot.stop === null || spot.stop.behind)
  const ahead = onPath.filter((spot) => spot.stop === null || !spot.stop.behind)
  const fork = ahead.at(-1) ?? now
  const reached = places.map((stop, n): Placed => {
    const at = { x: wide(end), y: (height / (places.length + 1)) * (n + 1) }
    const label = { x: at.x + 28, y: at.y - LABEL.height / 2, width: LABEL.width, height: LABEL.height }
    return { stop, at, on: at, label, side: 'beside' }
  })
  const branches = reached.map(({ at }) => [fork, bentTowards(fork, at), at])
  const onward = places.length > 0 ? branches : [[fork, { x: wide(end), y: base }]]
  return {
    width: Math.max(width, wide(end) + tail),
    height,
    placed: [...onPath.flatMap((spot) => (spot.stop ? [labelled(spot.stop, spot, spot.side)] : [])), ...reached],
    today: { x: now.x, y: now.y },
    todayLabel: {
      x: now.x - TODAY_LABEL.width / 2,
      y: now.side === 'above' ? now.y - AWAY - TODAY_LABEL.height : now.y + AWAY,
      ...TODAY_LABEL,
    },
    ink: inked(ink, 'across'),
    planned: [...(ahead.length > 1 ? [ahead] : []), ...onward].map((points) => strokeThrough(points, 'across')),
  }
}

/** Each stop a little further on than the one before, and so far that no label touches another on the same side. */
function spotsOn(way: readonly Stop[], today: CivilDate, base: number): Spot[] {
  const behind = way.filter((stop) => stop.behind)
  const ahead = way.filter((stop) => !stop.behind)
  const last: Record<Side, number> = { above: -1e4, below: -1e4 }
  const spots: Spot[] = []
  let before = null as Before | null
  for (const stop of [...behind, null, ...ahead]) {
    const side = sideOf(stop, before?.side ?? 'below')
    const half = (stop === null ? TODAY_LABEL.width : LABEL.width) / 2
    const day = stop === null ? today : dayOf(stop)
    const next = before ? before.x + GAP + further(before.day, day) : EDGE
    const x = Math.max(next, last[side] + LABEL.apart + half)
    last[side] = x + half
    before = { x, side, day: day ?? before?.day ?? null }
    spots.push({ stop, x, y: base + rise(stop, side), side })
  }
  return spots
}

function sideOf(stop: Stop | null, before: Side): Side {
  if (stop?.what === 'setback') return 'below'
  if (stop?.what === 'lifeEvent') return 'above'
  return before === 'above' ? 'below' : 'above'
}

/** The path swings to the side of the label, so that it never runs through one; a hard patch bends it further. */
function rise(stop: Stop | null, side: Side): number {
  if (stop === null) return 0
  if (stop.what === 'setback') return BEND
  const swing = 4 + 9 * unevenness(stop.id)
  return side === 'above' ? -swing : swing
}

function labelled(stop: Stop, { x, y }: Point, side: Side): Placed {
  const on = { x, y }
  const at = stop.what === 'lifeEvent' ? { x, y: y - BESIDE } : on
  const top = side === 'above' ? at.y - AWAY - LABEL.height : at.y + AWAY
  const label = { x: at.x - LABEL.width / 2, y: top, width: LABEL.width, height: LABEL.height }
  return { stop, at, on, label, side }
}

/** A branch leaves the fork almost level and turns to its goal once it is past the last label. */
function bentTowards(fork: Point, place: Point): Point {
  return { x: fork.x + (place.x - fork.x) * 0.45, y: fork.y + (place.y - fork.y) * 0.08 }
}
