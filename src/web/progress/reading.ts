import type { Series } from '#domain/check-in/series.ts'
import { MAY_CHECK_IN } from '#domain/check-in/permission.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { ProgressPage } from '#server/http/check-in-contract.ts'
import { withPlainBands } from '#web/progress/plain-bands.ts'

export type ProgressReader = 'client' | 'therapist'

/** The page as it is read: what the server said, and for whom the words are. */
export type ReadingProgress = {
  readonly page: ProgressPage
  readonly reader: ProgressReader
  readonly measureOf: (id: string) => Measure | undefined
  readonly nameOf: (person: string) => string
  readonly may: (type: keyof typeof MAY_CHECK_IN) => boolean
}

/** Everything the parts of the page need to know of it. */
export function readingOf(page: ProgressPage): ReadingProgress {
  const reader = page.capacity === 'client' ? 'client' : 'therapist'
  const measures = reader === 'client' ? page.measures.map(withPlainBands) : page.measures
  return {
    page,
    reader,
    measureOf: (id) => measures.find((one) => one.id === id),
    nameOf: (person) => page.people[person]?.name ?? '',
    may: (type) => MAY_CHECK_IN[type].includes(page.capacity),
  }
}

/** The measure that a series is about; undefined for ratings. */
export const measureIn = ({ measureOf }: ReadingProgress, series: Series): Measure | undefined =>
  series.of === 'measure' ? measureOf(series.about) : undefined

/** Whether what it is called are words of the person's own. */
export const isOwnWords = ({ of }: Series): boolean => of !== 'measure' && of !== 'together'

/** The name under which the page can be asked for a chart: `#chart-measure-phq9`. */
export const placeOfChart = ({ id }: Series): string => `chart-${id.replace(':', '-')}`
