import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId, PlanId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { Amendment } from '#domain/plan/correction.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Looking } from '#domain/plan/review/looking.ts'
import { type Agenda, noAgenda } from '#domain/plan/talk/agenda-kept.ts'
import { noReplies, type Replies, type Thread } from '#domain/plan/talk/note.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import type { ClauseConsent, Consent, DeclinedMethod, MethodConsent } from '#domain/plan/consent/consent.ts'
import type { Decision } from '#domain/plan/decision/decision.ts'
import type { Version } from '#domain/plan/document.ts'

/** A therapy session: planned with a date, opened (which releases what was prepared for it), held. */
export type Session = {
  readonly id: EntityId
  readonly on: CivilDate
  /** The hour it was planned for, where one is known. */
  readonly at?: TimeOfDay | undefined
  readonly state: 'planned' | 'open' | 'held'
  /** The day was read from the therapist's calendar. */
  readonly from?: 'calendar' | undefined
  readonly openedAt?: Instant | undefined
  /** Held apart: where the client is, which number reaches them, who is near. */
  readonly remote?: Remote | undefined
  /** When it was closed: the lines worked on, a short summary the client sees, and what of the agenda was talked about, by key. */
  readonly workedOn?: readonly EntityId[] | undefined
  readonly summary?: string | undefined
  readonly talked?: readonly string[] | undefined
}

/** Where a client is during a session by video or phone: crisis contacts follow that place. */
export type Remote = {
  /** ISO 3166-1, as the help lines are kept by. */
  readonly country: string
  readonly place: string
  readonly number: string
  readonly near?: string | undefined
}

/** One client's plan for one episode of care, as far as the reader may see it. */
export type Plan = {
  readonly id: PlanId
  readonly client: ClientId
  readonly opened: { readonly on: CivilDate; readonly at: Instant; readonly by: PersonId } | null
  readonly closed: {
    readonly on: CivilDate
    readonly reason: string
    readonly how?: 'planned' | 'beforePlanned' | undefined
  } | null
  /** A supervisor's signature is asked for when this therapist signs. */
  readonly coSigner: PersonId | null
  readonly lines: Readonly<Record<EntityId, Line>>
  /** Page order: all lines, each after the one it follows. */
  readonly order: readonly EntityId[]
  readonly suggestions: Readonly<Record<EntityId, Suggestion>>
  readonly sessions: readonly Session[]
  /** Sessions held so far. */
  readonly held: number
  readonly versions: readonly Version[]
  /** Choices between ways to help, by id. */
  readonly decisions: Readonly<Record<EntityId, Decision>>
  /** The client's last word on each method, by line; on the practice's clauses, by clause; and every other consent. */
  readonly methodConsents: Readonly<Record<EntityId, MethodConsent>>
  readonly clauseConsents: Readonly<Record<string, ClauseConsent>>
  readonly consents: Readonly<Record<EntityId, Consent>>
  /** Methods the client did not want, and what was offered instead. */
  readonly declinedMethods: readonly DeclinedMethod[]
  /** Notes in the margin, whether they are answered in writing, and what people did with the agenda. */
  readonly threads: Readonly<Record<EntityId, Thread>>
  readonly replies: Replies
  readonly agenda: Agenda
  /** Looks at the plan, the latest last; and every how many days, where this plan has its own rhythm. */
  readonly reviews: readonly Looking[]
  readonly reviewEvery: number | null
  /** Corrections the client asked for. */
  readonly amendments: Readonly<Record<EntityId, Amendment>>
  /** Drafts that have been shared, so that nothing is shared twice; the latest few are enough. */
  readonly takenDrafts: readonly string[]
}

export const noPlan: Plan = {
  id: '',
  client: '',
  opened: null,
  closed: null,
  coSigner: null,
  lines: {},
  order: [],
  suggestions: {},
  sessions: [],
  held: 0,
  versions: [],
  decisions: {},
  methodConsents: {},
  clauseConsents: {},
  consents: {},
  declinedMethods: [],
  threads: {},
  replies: noReplies,
  agenda: noAgenda,
  reviews: [],
  reviewEvery: null,
  amendments: {},
  takenDrafts: [],
}

export const TAKEN_DRAFTS_KEPT = 200

export function withLine(plan: Plan, line: Line): Plan {
  return { ...plan, lines: { ...plan.lines, [line.id]: line } }
}

export function withSuggestion(plan: Plan, suggestion: Suggestion): Plan {
  return { ...plan, suggestions: { ...plan.suggestions, [suggestion.id]: suggestion } }
}

export function taking(plan: Plan, draft: string | undefined): Plan {
  if (draft === undefined) return plan
  return { ...plan, takenDrafts: [...plan.takenDrafts, draft].slice(-TAKEN_DRAFTS_KEPT) }
}

/** The suggestion with this id, if there is one; names that every object has are no ids. */
export function suggestionAt(plan: Plan, id: EntityId): Suggestion | undefined {
  return Object.hasOwn(plan.suggestions, id) ? plan.suggestions[id] : undefined
}

/** The lines on the page in order, without those that have ended when `ended` is false. */
export function linesInOrder(plan: Plan): Line[] {
  const found: Line[] = []
  for (const id of plan.order) {
    const line = plan.lines[id]
    if (line) found.push(line)
  }
  return found
}

export function childrenOf(plan: Plan, parent: EntityId): Line[] {
  return linesInOrder(plan).filter((line) => line.parent === parent)
}

export function suggestionsOn(plan: Plan, line: EntityId): Suggestion[] {
  return Object.values(plan.suggestions).filter((suggestion) => suggestion.line === line)
}
