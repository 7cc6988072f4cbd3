import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'

export type NotesFact =
  | { readonly type: 'noteWritten'; readonly note: EntityId; readonly on: CivilDate; readonly words: string }
  | { readonly type: 'noteReworded'; readonly note: EntityId; readonly on: CivilDate; readonly words: string }
  | { readonly type: 'addedToNote'; readonly note: EntityId; readonly id: EntityId; readonly words: string }
  | { readonly type: 'noteStruck'; readonly note: EntityId }
  | { readonly type: 'noteUnstruck'; readonly note: EntityId }
  | { readonly type: 'notesRecovered'; readonly recoveryKey: string }
