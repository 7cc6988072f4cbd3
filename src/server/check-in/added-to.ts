import type { Basis } from '#domain/check-in/basis.ts'
import { type Series, seriesOf } from '#domain/check-in/series.ts'
import type { CheckIn, CheckIns } from '#domain/check-in/state.ts'
import { checkInsFor } from '#domain/check-in/view.ts'
import type { Library } from '#domain/measure/measure.ts'

/** The series that a check-in added to, as the client may see them. */
export function seriesAddedTo(one: CheckIn, checkIns: CheckIns, basis: Basis, library: Library): Series[] {
  const added = new Set([
    ...one.measures.map(({ measure }) => `measure:${measure}`),
    ...one.ratings.flatMap(({ about }) => [`goal:${about}`, `objective:${about}`]),
    ...one.levels.map(({ about }) => `attainment:${about}`),
    ...(one.together ? ['together'] : []),
  ])
  return seriesOf(checkInsFor('client', checkIns), basis, library).filter(({ id }) => added.has(id))
}
