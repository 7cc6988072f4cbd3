import { addDays, type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import type { Progress } from '#domain/check-in/progress.ts'
import type { Series } from '#domain/check-in/series.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Chart, ChartEvent, Span } from '#web/charts/chart.ts'

const BEFORE_DAYS = 28
const SHORTEST_DAYS = 28

/**
 * The time that the charts of a page show: from the first answer (or something that happened in the four weeks before it) to
 * today, and never less than four weeks.
 */
export function spanOf(series: readonly Series[], events: readonly ChartEvent[], today: CivilDate): Span {
  const days = series.flatMap(({ points, theirs }) => [...points, ...theirs].map(([on]) => on))
  const first = days.reduce((least, on) => (on < least ? on : least), today)
  const last = days.reduce((most, on) => (on > most ? on : most), today)
  const before = events.map(({ on }) => on).filter((on) => on < first && daysBetween(on, first) <= BEFORE_DAYS)
  const from = before.reduce((least, on) => (on < least ? on : least), first)
  return { from: daysBetween(from, last) < SHORTEST_DAYS ? addDays(last, -SHORTEST_DAYS) : from, to: last }
}

/** What stands beside the lines: waymarks, hard patches, what changed, reviews, and the version in force. Oldest first. */
export function eventsOf({ marks, inForce }: Pick<Progress, 'marks' | 'inForce'>): ChartEvent[] {
  const events = marks.map(({ id, kind, words, on }): ChartEvent => {
    return { id, what: kind === 'reached' ? 'waymark' : kind, words, on }
  })
  if (inForce) events.push({ id: 'version', what: 'version', words: String(inForce.number), on: inForce.on })
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type Around = {
  readonly span: Span
  readonly today: CivilDate
  readonly events: readonly ChartEvent[]
  readonly course: Chart['course']
}

/** The chart of one series. `measure`: the one it is about, where it is about one. */
export function chartOf(series: Series, measure: Measure | undefined, around: Around): Chart {
  const { lowest, highest, better, points, theirs, target, baseline, levels } = series
  return {
    ...around,
    lowest,
    highest,
    better,
    points,
    theirs,
    bands: levels?.map((words, n) => ({ from: lowest + n, to: lowest + n, words })) ?? measure?.bands?.bands ?? [],
    target,
    baseline: baseline?.value ?? null,
    chance: series.of === 'measure' ? (measure?.reliableChange?.[0]?.points ?? null) : null,
  }
}
