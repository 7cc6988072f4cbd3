import type { Progress } from '#domain/check-in/progress.ts'
import type { Series } from '#domain/check-in/series.ts'
import { figure } from '#web/charts/figures.ts'
import type { ProgressReader } from '#web/progress/reading.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * How a series has moved since a version came into force: from the last value up to that day to the latest one. Null where there
 * is nothing to compare.
 */
export function sinceVersionWords(
  series: Series,
  inForce: NonNullable<Progress['inForce']>,
  reader: ProgressReader,
): string | null {
  const then = series.points.findLast(([on]) => on <= inForce.on)
  const now = series.points.at(-1)
  if (!then || !now || then === now) return null
  const points = Math.round((now[1] - then[1]) * 100) / 100
  if (points === 0) return m.since_same()
  const direction = points > 0 ? 'higher' : 'lower'
  const size = { count: Math.abs(points), points: figure(Math.abs(points)), direction } as const
  const said = series.of === 'attainment' ? m.since_levels(size) : m.since_points(size)
  const judged = series.sinceVersion
  if (judged?.reliable === false) return m.series_within_chance({ said })
  if (!judged?.reliable) return m.series_said({ said })
  if (judged.better) return m.series_better({ said })
  return reader === 'client'
    ? `${m.series_said({ said })} ${m.series_look_together()}`
    : m.series_beyond_chance({ said })
}
