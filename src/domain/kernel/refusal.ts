/**
 * Every way in which a command can be refused. A refusal is a value, never an exception; words for each live in the message
 * catalogue, the HTTP status in `server/http/refusal-status.ts`.
 */
export type RefusalCode =
  | 'not-allowed'
  | 'unknown'
  | 'invalid'
  | 'empty-words'
  | 'too-long'
  | 'own-words'
  | 'professional-statement'
  | 'wait-for-answer'
  | 'talk-first'
  | 'prepare-for-session'
  | 'reason-needed'
  | 'other-words-needed'
  | 'nothing-changed'
  | 'already-answered'
  | 'own-suggestion'
  | 'too-late-to-undo'
  | 'nothing-to-undo'
  | 'line-ended'
  | 'not-ended'
  | 'wrong-place'
  | 'code-not-valid-then'
  | 'date-needed'
  | 'date-in-the-past'
  | 'date-in-the-future'
  | 'not-yet-due'
  | 'no-answer-date'
  | 'required-by-others'
  | 'already-exists'
  | 'already-open'
  | 'not-open'
  | 'session-still-open'
  | 'already-signed'
  | 'version-changed'
  | 'no-version-prepared'
  | 'nothing-to-sign'
  | 'sign-in-again'
  | 'plan-closed'
  | 'under-age'
  | 'not-reachable'
  | 'last-administrator'
  | 'last-therapist'
  | 'unknown-measure'
  | 'unknown-item'
  | 'answer-out-of-range'
  | 'answered-twice'
  | 'nothing-answered'
  | 'other-client'
  | 'link-used'
  | 'link-ended'
  | 'no-cover-yet'
  | 'too-many-tries'
  | 'measure-misfit'
  | 'never-silenced'
  | 'consent-needed'
  | 'bring-to-session'
  | 'still-cared-for'
  | 'address-known-here'
  | 'address-not-theirs'
  | 'alternative-missing'
  | 'nothing-chosen'
  | 'sheet-misfit'
  | 'stale'
  | 'contract-changed'

export type Refusal = {
  readonly code: RefusalCode
  /** The line, suggestion or other thing it is about. */
  readonly about?: string
  /** The field that does not fit. */
  readonly field?: string
  /** A day that matters to the refusal, such as when a suggestion may take effect. */
  readonly day?: string
}
