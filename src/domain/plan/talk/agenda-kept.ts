import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'

/** Something either of the two put on the agenda by hand. */
export type AgendaItem = {
  readonly id: EntityId
  readonly words: string
  readonly side: Side
  readonly by: PersonId
  readonly on: CivilDate
  readonly atSession: number
}
/** What people did with the agenda: own items, and the order of everything on it, by key. */
export type Agenda = { readonly items: Readonly<Record<EntityId, AgendaItem>>; readonly order: readonly string[] }
export const noAgenda: Agenda = { items: {}, order: [] }
