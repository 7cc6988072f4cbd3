import type { CivilDate } from '#domain/kernel/dates.ts'
import {
  type Box,
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

const LABEL = 150
const APART = 14
const EDGE = 76
const GAP = 86
const AWAY = 20
const BEND = 46
const BESIDE = 34
const TO_PLACES = 184
const PLACE_LABEL = 190
const PLACE_TAIL = PLACE_LABEL + 28
const MOST_SPREAD = 2.4
/** So close that the labels on one side still stand apart. */
const CLOSEST = LABEL / (LABEL + APART)
const PADDING = 12

type Side = 'above' | 'below'
/** A stop on the way with its place; no stop: today. */
type Spot = { readonly stop: Stop | null; readonly x: number; readonly y: number; readonly side: Side }
type Before = { readonly x: number; readonly side: Side; readonly day: CivilDate | null }
type Layout = {
  readonly spots: readonly Spot[]
  readonly placed: readonly Placed[]
  readonly now: Spot
  readonly right: number
}

/** From left to right, in a width of so many pixels or more; as high as its labels need. */
export function drawAcross(stops: readonly Stop[], today: CivilDate, width: number): Drawing {
  const measured = layOut(stops, today, width, 0)
  const boxes = [...measured.placed.map((one) => one.label), todayLabelOf(measured.now)]
  const top = Math.min(-BEND, ...boxes.map((box) => box.y))
  const bottom = Math.max(BEND, ...boxes.map((box) => box.y + box.height))
  const base = PADDING - top
  const { spots, placed, now, right } = layOut(stops, today, width, base)
  const ahead = spots.filter(({ stop }) => stop === null || !stop.behind)
  const fork = ahead.at(-1) ?? now
  const places = placed.filter(({ stop }) => isPlace(stop))
  const branches = places.map(({ at }) => [fork, bentTowards(fork, at), at])
  const onward = places.length > 0 ? branches : [[fork, { x: right - 24, y: base }]]
  return {
    width: Math.max(width, right),
    height: base + bottom + PADDING,
    placed,
    today: { x: now.x, y: now.y },
    todayLabel: todayLabelOf(now),
    ink: inked(
      spots.filter(({ stop }) => stop === null || stop.behind),
      'across',
    ),
    planned: [...(ahead.length > 1 ? [ahead] : []), ...onward].map((points) => strokeThrough(points, 'across')),
  }
}

/** Everything around a path that runs at this height. */
function layOut(stops: readonly Stop[], today: CivilDate, width: number, base: number): Layout {
  const goals = stops.filter(isPlace)
  const raw = spotsOn(
    stops.filter((stop) => !isPlace(stop)),
    today,
    base,
  )
  const lastX = raw.at(-1)?.x ?? EDGE
  const end = goals.length > 0 ? lastX + TO_PLACES : lastX + 60
  const tail = goals.length > 0 ? PLACE_TAIL : 24
  // A short way is spread over the page, but not so far that it falls apart; one that nearly fits is drawn together.
  const fits = (width - EDGE - tail) / (end - EDGE)
  const spread = fits < CLOSEST ? 1 : Math.min(fits, MOST_SPREAD)
  const wide = (x: number): number => EDGE + (x - EDGE) * spread
  const spots = raw.map((spot) => ({ ...spot, x: wide(spot.x) }))
  const now = spots.find((spot) => spot.stop === null) ?? { stop: null, x: EDGE, y: base, side: 'above' as const }
  const placed = [
    ...spots.flatMap((spot) => (spot.stop ? [labelled(spot.stop, spot, spot.side, today)] : [])),
    ...placesAt(goals, wide(end), base),
  ]
  return { spots, placed, now, right: wide(end) + tail }
}

/** Each stop a little further on than the one before, and so far that no label touches another on the same side. */
function spotsOn(way: readonly Stop[], today: CivilDate, base: number): Spot[] {
  const last: Record<Side, number> = { above: -1e4, below: -1e4 }
  const spots: Spot[] = []
  let before = null as Before | null
  for (const stop of [...way.filter((one) => one.behind), null, ...way.filter((one) => !one.behind)]) {
    const side = sideOf(stop, before?.side ?? 'below')
    const half = (stop === null ? TODAY_LABEL.width : LABEL) / 2
    const day = stop === null ? today : dayOf(stop)
    const next = before ? before.x + GAP + further(before.day, day) / 2 : EDGE
    const x = Math.max(next, last[side] + APART + half)
    last[side] = x + half
    before = { x, side, day: day ?? before?.day ?? null }
    spots.push({ stop, x, y: base + rise(stop, side), side })
  }
  return spots
}

function sideOf(stop: Stop | null, before: Side): Side {
  if (stop && isHard(stop)) return 'below'
  if (stop?.what === 'lifeEvent') return 'above'
  return before === 'above' ? 'below' : 'above'
}

/** The path swings to the side of the label, so that it never runs through one; a hard patch bends it further. */
function rise(stop: Stop | null, side: Side): number {
  if (stop === null) return 0
  if (isHard(stop)) return BEND
  const swing = 5 + 11 * unevenness(stop.id)
  return side === 'above' ? -swing : swing
}

function labelled(stop: Stop, { x, y }: Point, side: Side, today: CivilDate): Placed {
  const on = { x, y }
  const at = stop.what === 'lifeEvent' ? { x, y: y - BESIDE } : on
  const withYear = dayOf(stop)?.slice(0, 4) !== today.slice(0, 4)
  const height = labelHeight(stop, LABEL, withYear)
  const top = side === 'above' ? at.y - AWAY - height : at.y + AWAY
  return { stop, at, on, label: { x: at.x - LABEL / 2, y: top, width: LABEL, height }, side }
}

/** The goals that are not reached yet, one above the other at the end, around the height of the path. */
function placesAt(goals: readonly Stop[], x: number, base: number): Placed[] {
  const heights = goals.map((goal) => labelHeight(goal, PLACE_LABEL))
  let y = base - (heights.reduce((sum, height) => sum + height + APART, -APART) || 0) / 2
  return goals.map((stop, n) => {
    const height = heights[n] ?? 0
    const at = { x, y: y + height / 2 }
    const label = { x: x + 26, y, width: PLACE_LABEL, height }
    y += height + APART
    return { stop, at, on: at, label, side: 'beside' }
  })
}

function todayLabelOf({ x, y, side }: Spot): Box {
  const top = side === 'above' ? y - AWAY - TODAY_LABEL.height : y + AWAY
  return { x: x - TODAY_LABEL.width / 2, y: top, ...TODAY_LABEL }
}

/** A branch leaves the fork almost level and turns to its goal once it is past the last label. */
function bentTowards(fork: Point, place: Point): Point {
  return { x: fork.x + (place.x - fork.x) * 0.45, y: fork.y + (place.y - fork.y) * 0.08 }
}
