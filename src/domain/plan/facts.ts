import type { AgreedAloud, AloudConfirmed, LineAnswered, SuggestionAnswered } from '#domain/plan/answering.ts'
import type { PlanClosed, PlanOpened } from '#domain/plan/opening.ts'
import type { SafetyChanged, SafetyShown } from '#domain/plan/safety.ts'
import type { SessionFact } from '#domain/plan/session.ts'
import type { PreparedShared } from '#domain/plan/sharing.ts'
import type { NoteAdded, Signed, SigningDeclined } from '#domain/plan/signature.ts'
import type { ChangeSuggested, TookEffect } from '#domain/plan/suggesting.ts'
import type { Undone } from '#domain/plan/undo.ts'
import type { VersionPrepared } from '#domain/plan/version.ts'
import type { LineMoved, LineReworded, LineWritten, StandingChanged } from '#domain/plan/writing.ts'

/** Everything that can have happened to a plan. Stored for ever: a fact is never renamed, only read anew by an upcaster. */
export type PlanFact =
  | PlanOpened
  | PlanClosed
  | LineWritten
  | LineReworded
  | StandingChanged
  | LineMoved
  | ChangeSuggested
  | LineAnswered
  | SuggestionAnswered
  | AgreedAloud
  | AloudConfirmed
  | TookEffect
  | SafetyChanged
  | SafetyShown
  | Undone
  | SessionFact
  | PreparedShared
  | VersionPrepared
  | Signed
  | SigningDeclined
  | NoteAdded
