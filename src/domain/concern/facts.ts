import type { Wish } from '#domain/concern/state.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'

export type ConcernFact =
  | {
      readonly type: 'concernRaised'
      readonly id: EntityId
      readonly to: PersonId
      readonly words: string
      readonly wish?: Wish | undefined
      readonly on: CivilDate
    }
  | { readonly type: 'concernAnswered'; readonly concern: EntityId; readonly words: string; readonly on: CivilDate }
  | {
      readonly type: 'concernClosed'
      readonly concern: EntityId
      readonly by: 'client' | 'named'
      readonly on: CivilDate
    }
