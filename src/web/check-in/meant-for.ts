import type { Series } from '#domain/check-in/series.ts'
import type { Measure } from '#domain/measure/measure.ts'

const later = ({ of }: Series): number => (of === 'measure' ? 1 : of === 'together' ? 2 : 0)

/**
 * What the end of a check-in tells, in order: what one wants for oneself comes first. Right after an answer about safety nothing is
 * graded that asks about it; a measure that is not known here may.
 */
export function meantFor(series: readonly Series[], measures: readonly Measure[], safety: boolean): Series[] {
  const asksIt = ({ of, about }: Series): boolean => {
    const measure = measures.find(({ id }) => id === about)
    return of === 'measure' && (!measure || [...measure.items, ...(measure.unscored ?? [])].some(({ risk }) => risk))
  }
  return series.filter((one) => !safety || !asksIt(one)).toSorted((one, other) => later(one) - later(other))
}
