import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Fit, OptionKind } from '#domain/options/option-kind.ts'
import type { Side } from '#domain/plan/side.ts'

/** One of the options looked at. `ref` names it: `panic/cbt` for an option of a sheet, `card/…` for a therapist's own card. */
export type Looked = { readonly ref: string; readonly name: string; readonly kind: OptionKind }

/** How much something matters to the client: a little, quite, very much. */
export const WEIGHTS = [1, 2, 3] as const
export type Weight = (typeof WEIGHTS)[number]

export const SURENESS = ['sure', 'gettingThere', 'notSure'] as const

/** Something that matters to the client, how much, and how the options looked at go with it, by `ref`, in the client's eyes. */
export type Matters = {
  readonly text: string
  readonly own: boolean
  /** Absent: not said. */
  readonly weight?: Weight | undefined
  readonly fits: Readonly<Record<string, Fit>>
}

/** What the client brought to the choice. There is no sum of it: nothing is computed into a winner. */
export type Weighing = {
  readonly values: readonly Matters[]
  readonly sure?: (typeof SURENESS)[number] | undefined
  readonly questions: readonly string[]
  readonly on: CivilDate
  readonly at: Instant
  readonly by: PersonId
}

/** What came of it, for now. */
export type Outcome = {
  readonly what: 'chosen' | 'notYet'
  /** The options chosen, by `ref`; nothing now is one of them. */
  readonly chosen: readonly string[]
  readonly reason?: string | undefined
  /** Who was there, in words. */
  readonly present: readonly string[]
  readonly on: CivilDate
  readonly at: Instant
  readonly by: PersonId
  readonly side: Side
  /** The lines that were written from it. */
  readonly methods: readonly EntityId[]
  /** The client's own "that is how it was", where the therapist wrote it down. */
  readonly confirmed?: { readonly on: CivilDate; readonly by: PersonId } | undefined
  /** When the choice was opened again. */
  readonly reopened?:
    | { readonly on: CivilDate; readonly by: PersonId; readonly reason?: string | undefined }
    | undefined
}

/** One choice between ways to help: the question, what was looked at, what mattered, both views, and what came of it. */
export type Decision = {
  readonly id: EntityId
  readonly question: string
  readonly options: readonly Looked[]
  readonly on: CivilDate
  readonly by: PersonId
  readonly side: Side
  readonly atSession: number
  readonly weighing?: Weighing | undefined
  readonly views: {
    readonly [S in Side]?: { readonly text: string; readonly on: CivilDate; readonly by: PersonId } | undefined
  }
  readonly outcome?: Outcome | undefined
  /** What had come of it before it was opened again, the latest last. */
  readonly earlier: readonly Outcome[]
  /** Who did something with it last: it waits for the other side. */
  readonly lastSide: Side
}

/** A choice as it stands in a signed version: what else there was, and what was chosen. */
export type Considered = {
  readonly question: string
  readonly options: readonly string[]
  readonly chosen: readonly string[]
  readonly on: CivilDate
}
