import * as z from 'zod/mini'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { answer } from '#domain/plan/answering.ts'
import type { ChangeSuggested } from '#domain/plan/suggesting.ts'
import type { LineAnswered, SuggestionAnswered } from '#domain/plan/answering.ts'
import type { LineReworded, LineWritten } from '#domain/plan/writing.ts'
import { weigh, type DecisionOpened, type Weighed } from '#domain/plan/decision/weighing.ts'
import { leaveNote, type NoteLeft } from '#domain/plan/talk/thread.ts'
import { suggest } from '#domain/plan/suggesting.ts'
import { reword, write } from '#domain/plan/writing.ts'

/** What can be drafted, shared together, or prepared for a session. */
export const shareable = z.discriminatedUnion('type', [write, reword, suggest, answer, weigh, leaveNote])
export type Shareable = z.infer<typeof shareable>

/** Several things shared in one act: all of them or none. The n-th brings its line or suggestion into being as `<command>.<n>`. */
export const share = z.strictObject({
  type: z.literal('share'),
  acts: z.array(shareable).check(z.minLength(1), z.maxLength(100)),
})

export type SharedFact =
  | LineWritten
  | LineReworded
  | ChangeSuggested
  | LineAnswered
  | SuggestionAnswered
  | DecisionOpened
  | Weighed
  | NoteLeft

/** Something a person had prepared for a session, released when the session was opened. */
export type Prepared = { readonly person: PersonId; readonly capacity: Capacity; readonly act: Shareable }
export type PreparedShared = {
  readonly type: 'preparedShared'
  readonly person: PersonId
  readonly capacity: Capacity
  readonly fact: SharedFact
}
