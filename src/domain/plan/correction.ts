import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'

/** How long the care team has to answer, in days. */
export const AMENDMENT_DAYS = 60

/** A correction the client asked for, the answer, and after a no the client's statement that stays with the line or version. */
export type Amendment = {
  readonly id: EntityId
  readonly line?: EntityId | undefined
  readonly version?: EntityId | undefined
  readonly words: string
  readonly by: PersonId
  readonly on: CivilDate
  readonly due: CivilDate
  readonly atSession: number
  readonly answer?:
    | {
        readonly accepted: boolean
        readonly reason?: string | undefined
        readonly by: PersonId
        readonly on: CivilDate
        /** Absent where it was answered before the moment was kept. */
        readonly at?: Instant | undefined
      }
    | undefined
  readonly statement?: { readonly words: string; readonly by: PersonId; readonly on: CivilDate } | undefined
}

/** The client's statements that stand with a line, the latest last. */
export function statementsOn(
  amendments: Readonly<Record<EntityId, Amendment>>,
  about: EntityId,
): NonNullable<Amendment['statement']>[] {
  return Object.values(amendments).flatMap(({ line, version, statement }) =>
    statement && (line === about || version === about) ? [statement] : [],
  )
}
