import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Point } from '#domain/check-in/series.ts'

/** What stands beside the line of a chart. */
export type ChartEvent = {
  readonly id: string
  readonly what: 'start' | 'waymark' | 'lifeEvent' | 'setback' | 'review' | 'version'
  readonly words: string
  readonly on: CivilDate
}

/** From the first to the last day that is drawn; the same for all charts of a page, so that they can be read beside each other. */
export type Span = { readonly from: CivilDate; readonly to: CivilDate }

export type Band = { readonly from: number; readonly to: number; readonly words: string }

/** Everything one chart shows, before anything is drawn. */
export type Chart = {
  readonly span: Span
  readonly today: CivilDate
  readonly lowest: number
  readonly highest: number
  readonly better: 'lower' | 'higher'
  /** Oldest first. */
  readonly points: readonly Point[]
  /** Ratings of the other person, drawn in another shape. */
  readonly theirs: readonly Point[]
  readonly bands: readonly Band[]
  readonly target: number | null
  readonly baseline: number | null
  /** A change of fewer points than this may be chance. */
  readonly chance: number | null
  readonly events: readonly ChartEvent[]
  readonly course: readonly (readonly [on: CivilDate, expected: number, low: number, high: number])[]
}

/** The most points a whole score can move and still be chance: a change of 6 is reliable at a criterion of 6 and of 5.61 alike. */
export const mostByChance = (criterion: number): number => Math.ceil(criterion) - 1
