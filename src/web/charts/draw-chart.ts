import { acrossTime, daysUnder, type Tick, upScale, valuesBeside } from '#web/charts/axis.ts'
import { type Chart, mostByChance } from '#web/charts/chart.ts'
import { figure } from '#web/charts/figures.ts'
import { type EventSpot, gatherEvents } from '#web/charts/gather-events.ts'
import { isInWords } from '#web/charts/in-words.ts'
import { type AimLabel, placeAim } from '#web/charts/place-aim.ts'
import { roomForWords } from '#web/charts/room-for-words.ts'
import { type Dot, dotsOf, type Spot, type Strokes, strokesThrough } from '#web/charts/strokes.ts'

export type Zone = { readonly top: number; readonly height: number; readonly words: string }

/** A chart as it is drawn, in CSS pixels from the top left. */
export type ChartDrawing = {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** Whether the words of bands and target stand beside the plot, or inside it. */
  readonly wordsBeside: boolean
  /** How many letters of those words fit in a line. */
  readonly letters: number
  readonly values: readonly Tick[]
  readonly days: readonly Tick[]
  readonly zones: readonly Zone[]
  readonly chance: Zone | null
  readonly target: number | null
  readonly aim: AimLabel | null
  readonly baseline: number | null
  readonly line: Strokes
  /** So many answers that the line is drawn thin, and only its ends, its extremes and what was filled in get marks. */
  readonly dense: boolean
  readonly dots: readonly Dot[]
  readonly theirLine: Strokes
  readonly theirDots: readonly Dot[]
  readonly events: readonly EventSpot[]
  readonly today: number
  /** Outline of the expected course's band, and its middle; empty without one. */
  readonly course: { readonly band: string; readonly middle: string } | null
}

const [LEFT, INSIDE, AXIS, TOP] = [34, 12, 28, 10]
const STRIP = 30
const APART = 9
/** Fewer pixels than this for each answer. */
const DENSE = 3
const TODAY_ROOM = 46

/** Where everything on a chart stands. Pure: the same chart and width always give the same drawing, and nothing leaves its frame. */
export function drawChart(chart: Chart, width: number): ChartDrawing {
  const { lowest, highest, span } = chart
  const { beside, letters, tall } = roomForWords(chart, width)
  const top = TOP + (gatherEvents(chart.events, span, () => 0).length > 0 ? STRIP : 0)
  const plot = { left: LEFT, right: width - Math.max(beside, INSIDE), top, bottom: top + tall }
  const x = acrossTime(span, plot.left + 8, plot.right - 8)
  // Levels in words each have a stretch of their own, the first and the last as wide as the others.
  const edge = isInWords(chart) ? 0.5 : 0
  const y = upScale(lowest - edge, highest + edge, plot.top, plot.bottom)
  const spots = (points: Chart['points']): Spot[] => points.map(([on, value]) => ({ x: x(on), y: y(value) }))
  const [mine, theirs] = [spots(chart.points), spots(chart.theirs)]
  const today = x(chart.today)
  const dense = mine.length > (plot.right - plot.left) / DENSE
  const target = chart.target === null ? null : y(chart.target)
  return {
    width,
    height: plot.bottom + AXIS,
    plot,
    wordsBeside: beside > INSIDE,
    letters,
    values: isInWords(chart)
      ? []
      : valuesBeside(lowest, highest, tall > 150 ? 8 : 6).map((value) => ({ at: y(value), label: figure(value) })),
    days: daysUnder(span, plot.left + 8, plot.right - 8).filter(({ at }) => Math.abs(at - today) > TODAY_ROOM),
    zones: zonesOf(chart, edge, y),
    chance: chanceOf(chart, y),
    target,
    aim: target === null ? null : placeAim(target, plot, mine),
    baseline: chart.baseline === null ? null : y(chart.baseline),
    line: strokesThrough(chart.points, mine),
    dense,
    dots: dotsOf(chart.points, mine, dense ? Number.POSITIVE_INFINITY : APART),
    theirLine: strokesThrough(chart.theirs, theirs),
    theirDots: dotsOf(chart.theirs, theirs, APART + 3),
    events: gatherEvents(chart.events, span, x),
    today,
    course: courseOf(chart, x, y),
  }
}

/** Bands meet half-way between their whole scores, as a score in between is rounded. */
function zonesOf({ bands, lowest, highest }: Chart, edge: number, y: (value: number) => number): Zone[] {
  return bands.map(({ from, to, words }) => {
    const upper = to >= highest ? highest + edge : to + 0.5
    const lower = from <= lowest ? lowest - edge : from - 0.5
    return { top: y(upper), height: y(lower) - y(upper), words }
  })
}

function chanceOf({ baseline, chance }: Chart, y: (value: number) => number): Zone | null {
  if (baseline === null || chance === null) return null
  // Its edge lies between two scores, so that a point is inside or outside and never on it.
  const most = mostByChance(chance) + 0.5
  const top = y(baseline + most)
  return { top, height: y(baseline - most) - top, words: '' }
}

function courseOf({ course, span }: Chart, x: (day: string) => number, y: (value: number) => number) {
  const within = course.filter(([on]) => on >= span.from && on <= span.to)
  if (within.length < 2) return null
  const along = (pick: (point: Chart['course'][number]) => number): string[] =>
    within.map((point) => `${x(point[0])} ${y(pick(point))}`)
  const low = along((point) => point[2])
  const high = along((point) => point[3])
  return { band: `M${[...high, ...low.toReversed()].join('L')}Z`, middle: `M${along((point) => point[1]).join('L')}` }
}
