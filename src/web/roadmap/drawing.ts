import { type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import type { Stop } from '#web/roadmap/gather.ts'

/** `across`: left to right, for a laptop. `down`: top to bottom, for a phone. */
export type Direction = 'across' | 'down'
export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }
export type LabelSide = 'above' | 'below' | 'beside'

/** A mark with its place: `at` is where the mark stands, `on` the place on the path that it belongs to. */
export type Placed = {
  readonly stop: Stop
  readonly at: Point
  readonly on: Point
  readonly label: Box
  readonly side: LabelSide
}

/** Everything that is drawn, in CSS pixels from the top left. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly placed: readonly Placed[]
  readonly today: Point
  readonly todayLabel: Box
  /** The outline of the ink: from the start to today. */
  readonly ink: string
  /** The planned part from today on; branches lead to the goals. */
  readonly planned: readonly string[]
}

export const TODAY_LABEL = { width: 72, height: 28 } as const

export const dayOf = (stop: Stop): CivilDate | null => (stop.what === 'cairn' ? stop.to : stop.on)

/** A goal that is not reached yet: a place the path leads to. */
export const isPlace = (stop: Stop): boolean => stop.what === 'goal' && !stop.behind

/** A hard patch, or a stretch with one in it: the path bends there. */
export function isHard(stop: Stop): boolean {
  return stop.what === 'setback' || (stop.what === 'cairn' && stop.marks.some((mark) => mark.what === 'setback'))
}

const LINE = 22
/** A label is a button: never lower than a finger needs. */
const TAP = 44
/** So narrow, as on a phone at twice the size, that names take a line more. */
const SLIT = 120
const LETTER = 8.4
const MOST_LINES = 3
/** What these are called takes a second line more often than not. */
const LONG_NAMES: ReadonlySet<Stop['what']> = new Set(['review', 'lifeEvent', 'version', 'cairn'])

/** "Not signed by …" takes a line more. */
const saysMore = (stop: Stop): boolean => 'signed' in stop && stop.signed === false && stop.number !== 0

/**
 * How high a label is, in a room so wide: what it is and when, then its words, cut off after three lines. `withYear`: the
 * day is said with its year, which takes a line more in a narrow room.
 */
export function labelHeight(stop: Stop, room: number, withYear = false): number {
  const long = LONG_NAMES.has(stop.what) || withYear
  const lines = room < SLIT ? (long ? 3 : 2) : long && room < 200 ? 2 : 1
  const name = lines + (saysMore(stop) ? 1 : 0)
  const letters = stop.what === 'cairn' ? 1 : stop.words.length
  const told = letters === 0 ? 0 : Math.ceil((letters * LETTER) / room + 0.2)
  return Math.max(TAP, LINE * (name + Math.min(MOST_LINES, told)))
}

/** Pixels to add where more time lies between, never in proportion: years would not fit on a page. */
export function further(from: CivilDate | null, to: CivilDate | null): number {
  return from && to ? Math.min(30, 6 * Math.log2(1 + Math.abs(daysBetween(from, to)) / 7)) : 0
}
