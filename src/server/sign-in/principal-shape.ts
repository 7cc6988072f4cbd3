import type { SignInMethod } from '#domain/kernel/asking.ts'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'

/** The roles that a membership can hold. A person may hold several in one practice. */
export type MemberRole = 'therapist' | 'supervisor' | 'assistant' | 'administrator'
export const MEMBER_ROLES = ['therapist', 'supervisor', 'assistant', 'administrator'] as const satisfies MemberRole[]

export type SignedInAgain = { readonly method: SignInMethod; readonly at: Instant }

/** A client that a question is about, and the day it is in that client's practice. */
export type Near = { readonly practiceId: PracticeId; readonly clientId: ClientId; readonly today: CivilDate }
export type Relations = {
  readonly onTeam: boolean
  readonly supervises: boolean
  readonly supports: boolean
  /** They opened this client's chart in an emergency, and that still runs. */
  readonly emergency: boolean
  /** They opened it as the records custodian, and that still runs. */
  readonly custody: boolean
}

/** Someone who signed in with their own means. */
export type PersonPrincipal = {
  readonly kind: 'person'
  readonly personId: PersonId
  readonly sessionId: string
  /** When this session began. */
  readonly since: Instant
  readonly memberships: readonly { readonly practiceId: PracticeId; readonly roles: readonly MemberRole[] }[]
  readonly clients: readonly { readonly practiceId: PracticeId; readonly clientId: ClientId }[]
  /** Whether this session showed two factors. A passkey with user verification counts as two. */
  readonly secondFactor: boolean
  /**
   * What still stands between this person and everything but the second-factor pages. `enrol`: a practice asks for a second
   * factor and there is none yet. `use`: there is one, and this session did not show it; only signing in again helps.
   */
  readonly needsSecondFactor: 'enrol' | 'use' | null
  /** Which second factors this person has. */
  readonly has: { readonly code: boolean; readonly passkey: boolean }
  /** How they stood to the client that the question was about, when it came: told with who they are, in one round trip. */
  readonly near?: Near & Relations
  /** The last time this session signed in again, however long ago; ask `signedInAgain` whether it still counts. */
  readonly again: SignedInAgain | null
}

/** The screen of a client in the room, handed over by a therapist and locked to one page. */
export type RoomPrincipal = {
  readonly kind: 'room'
  readonly roomId: string
  readonly practiceId: PracticeId
  readonly clientId: ClientId
  readonly planId: PlanId
  readonly page: string
  readonly therapist: PersonId
}

export type Principal = PersonPrincipal | RoomPrincipal

const GOOD_FOR_MS = 5 * 60_000

/** How and when this principal proved again who they are, if within five minutes. In the room, the therapist's presence is it. */
export function signedInAgain(principal: Principal, now: Date): SignedInAgain | null {
  if (principal.kind === 'room') return { method: 'inRoom', at: now.toISOString() }
  const again = principal.again
  if (!again) return null
  const age = now.getTime() - Date.parse(again.at)
  return age >= 0 && age <= GOOD_FOR_MS ? again : null
}
