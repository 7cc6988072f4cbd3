import { type CivilDate, dayNumber } from '#domain/kernel/dates.ts'
import type { Point, Series } from '#domain/check-in/series.ts'
import { bandOf } from '#domain/measure/band.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { figure } from '#web/charts/figures.ts'
import { directionWords } from '#web/charts/chart-words.ts'
import { withPlainBands } from '#web/progress/plain-bands.ts'
import { m } from '#words/paraglide/messages.js'

type Reader = 'client' | 'therapist'

/**
 * What a series says now and how that differs from the start, in a sentence or three. The client reads no comparison with other
 * people and no name of a class; the therapist reads the figures and whose criterion it was. `measure`: the one it is about, where
 * it is about one.
 */
export function seriesWords(series: Series, measure: Measure | undefined, side: Reader): string {
  const now = series.points.at(-1)
  if (!now) return m.series_none()
  const read = measure && side === 'client' ? withPlainBands(measure) : measure
  return [nowWords(series, read, now), ...changeWords(series, side)].join(' ')
}

/** The value with its words: "12 out of 27 (moderate).", or the level as it was described. */
export function nowWords(series: Series, measure: Measure | undefined, [, value]: Point): string {
  const level = series.levels?.[value - series.lowest]
  if (level) return m.series_level({ words: level })
  const score = { score: figure(value), highest: figure(series.highest) }
  const band = measure ? bandOf(measure, value) : null
  return band ? m.series_now_band({ ...score, band }) : m.series_now(score)
}

function changeWords(series: Series, side: Reader): string[] {
  const { points, baseline } = series
  const now = points.at(-1)
  if (!now || !baseline || (baseline.from === 'firstAnswer' && points.length < 2)) return [m.series_first()]
  const change = Math.round((now[1] - baseline.value) * 100) / 100
  if (change === 0) return [baseline.from === 'plan' ? m.series_same_plan() : m.series_same()]
  return side === 'client' ? forClient(series, change, now[0]) : forTherapist(series, change, baseline.value, now[1])
}

function forClient({ of, change: judged, baseline, better }: Series, change: number, on: CivilDate): string[] {
  const worse = change > 0 === (better === 'lower')
  const direction = directionOf(change)
  if (worse && judged?.reliable) return [wentWorse(direction, baseline?.on ?? null, on), m.series_look_together()]
  const size = { count: Math.abs(change), points: figure(Math.abs(change)), direction }
  const said =
    of === 'attainment'
      ? m.series_levels(size)
      : baseline?.from === 'plan'
        ? m.series_change_plan(size)
        : m.series_change(size)
  if (judged?.reliable) return [m.series_better({ said })]
  if (of === 'measure')
    return [judged?.criterion ? m.series_within_chance({ said }) : m.series_said({ said }), ...unjudged(judged)]
  if (worse) return [m.series_said({ said }), m.series_up_and_down()]
  return of === 'attainment' ? [m.series_said({ said })] : [m.series_said({ said }), directionWords(better)]
}

/** Where nobody has published from how many points on a change is more than chance, the page says so. */
const unjudged = (judged: Series['change']): string[] => (judged?.criterion ? [] : [m.series_chance_unknown()])

function wentWorse(direction: 'higher' | 'lower', since: CivilDate | null, on: CivilDate): string {
  if (since === null || since.slice(0, 7) === on.slice(0, 7)) return m.series_went_since_start({ direction })
  const year = since.slice(0, 4) === on.slice(0, 4) ? {} : { year: 'numeric' as const }
  const format = new Intl.DateTimeFormat(navigator.language, { month: 'long', timeZone: 'UTC', ...year })
  return m.series_went_since({ direction, month: format.format(dayNumber(since) * 86_400_000) })
}

function forTherapist(series: Series, change: number, first: number, last: number): string[] {
  const { of, change: judged } = series
  const size = { count: Math.abs(change), points: figure(Math.abs(change)), direction: directionOf(change) }
  if (of === 'attainment') return [m.series_levels_therapist(size)]
  const said = m.series_change_therapist({ ...size, first: figure(first), last: figure(last) })
  if (of !== 'measure') return [said]
  if (!judged?.criterion) return [said, m.series_no_criterion_therapist()]
  const criterion = { points: figure(judged.criterion.points), who: judged.criterion.who }
  if (!judged.reliable) return [said, m.series_not_reliable_therapist(criterion)]
  return [said, judged.better ? m.series_reliable_therapist(criterion) : m.series_reliable_worse_therapist(criterion)]
}

const directionOf = (change: number): 'higher' | 'lower' => (change > 0 ? 'higher' : 'lower')
