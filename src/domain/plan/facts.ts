import type { AgreedAloud, AloudConfirmed, LineAnswered, SuggestionAnswered } from '#domain/plan/answering.ts'
import type { ClauseAnswered } from '#domain/plan/consent/answer-clause.ts'
import type { LookedAgain } from '#domain/plan/consent/look-again.ts'
import type { ConsentAnswered, ConsentAsked, ConsentGiven } from '#domain/plan/consent/other-consents.ts'
import type { ConsentWithdrawn } from '#domain/plan/consent/withdraw.ts'
import type { DecisionConfirmed, DecisionRecorded, DecisionReopened } from '#domain/plan/decision/deciding.ts'
import type { DecisionOpened, DecisionViewed, Weighed } from '#domain/plan/decision/weighing.ts'
import type { MethodDeclined } from '#domain/plan/declined-method.ts'
import type { AmendmentAnswered, AmendmentAsked, StatementAttached } from '#domain/plan/amendment.ts'
import type { ReviewClosed, ReviewEverySet, ReviewOpened, SaidInReview } from '#domain/plan/review/reviewing.ts'
import type { AgendaAdded, AgendaDropped, AgendaOrdered } from '#domain/plan/talk/agenda.ts'
import type { NoteClosed, NoteLeft, NoteReplied, RepliesSet } from '#domain/plan/talk/thread.ts'
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
  | DecisionOpened
  | Weighed
  | DecisionViewed
  | DecisionRecorded
  | DecisionConfirmed
  | DecisionReopened
  | LookedAgain
  | ClauseAnswered
  | ConsentWithdrawn
  | ConsentAsked
  | ConsentGiven
  | ConsentAnswered
  | MethodDeclined
  | NoteLeft
  | NoteReplied
  | NoteClosed
  | RepliesSet
  | AgendaAdded
  | AgendaDropped
  | AgendaOrdered
  | ReviewOpened
  | SaidInReview
  | ReviewClosed
  | ReviewEverySet
  | AmendmentAsked
  | AmendmentAnswered
  | StatementAttached
