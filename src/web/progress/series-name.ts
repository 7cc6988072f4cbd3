import type { Series } from '#domain/check-in/series.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { ProgressReader } from '#web/progress/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** What a series is called: the client's words for a goal, "Low mood" for the client's eyes, "PHQ-9, low mood" for the therapist's. */
export function seriesName(
  series: Pick<Series, 'of' | 'about' | 'words'>,
  measure: Pick<Measure, 'short' | 'about'> | undefined,
  reader: ProgressReader,
): string {
  if (series.of === 'together') return m.progress_together()
  if (series.of !== 'measure') return series.words
  if (!measure) return series.about
  return reader === 'client' ? capitalised(measure.about) : `${measure.short}, ${measure.about}`
}

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)
