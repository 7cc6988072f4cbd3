import * as z from 'zod/mini'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import { type Section, SECTIONS } from '#domain/practice/parts.ts'

const id = () => z.string().check(z.regex(/^[\w.-]{1,80}$/))
const words = () => z.string().check(z.trim(), z.maxLength(200))

/** POST /api/clients/:client/supporters — the client invites somebody to read parts of a plan; their consent is noted with it. */
export const supporterInvitation = z.strictObject({
  contract: z.string().check(z.maxLength(40)),
  practice: id(),
  commandId: z.uuid(),
  email: z.email().check(z.maxLength(200)),
  plan: id(),
  name: words(),
  relation: words(),
  parts: z.array(z.enum(SECTIONS)).check(z.maxLength(SECTIONS.length)),
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  what: z.string().check(z.trim(), z.maxLength(2000)),
})
export type SupporterInvitation = z.infer<typeof supporterInvitation>
/** POST /api/clients/:client/supporters/:supporter/again — a new link for somebody who was invited before. */
export const supporterInvitationAgain = z.strictObject({
  contract: z.string().check(z.maxLength(40)),
  practice: id(),
  commandId: z.uuid(),
  /** Of somebody who has come: the address they sign in with. */
  email: z.email().check(z.maxLength(200)),
})
/** The code opens the invitation together with the mailed link. It is told by the client and shown once. */
export type SupporterInvited = { readonly code: string; readonly sent: 'smtp' | 'outbox' }

/** How a supporter stands: invited and not yet here, reading, or no longer, with what ended it. */
export type SupporterStanding = 'invited' | 'invitationOver' | 'reads' | 'dayOver' | 'ended' | 'planClosed'

export type SupporterSeen = {
  readonly id: string
  readonly name: string
  readonly relation: string
  readonly parts: readonly Section[]
  readonly until: CivilDate
  readonly invitedOn: CivilDate
  readonly standing: SupporterStanding
  /** Whether they have come, and so have a sign-in. */
  readonly joined: boolean
  /** Where the last link went, as the client typed it; and until when that link opens anything, null: no more. */
  readonly link: { readonly email: string | null; readonly waitsUntil: Instant | null }
  /** When they looked, the latest first; at most ten. */
  readonly looks: readonly Instant[]
}

/**
 * GET /api/clients/:client/supporters — whom the client lets read along, the latest first. For therapists and supervisors: that there is
 * somebody, and which parts; not who, and not when they looked.
 */
export type SupportersPage = {
  readonly mine: readonly SupporterSeen[] | null
  readonly shown: readonly (readonly Section[])[]
  readonly today: CivilDate
}

/** In `Me`: a plan that somebody else chose to show the reader. */
export type Supported = {
  readonly practice: PracticeId
  /** Where the practice is, as it says itself: whom to call in an emergency, and by which clock (IANA time zone) days are counted. */
  readonly place: string
  readonly zone: string
  readonly client: ClientId
  readonly name: string
  readonly plan: PlanId
  readonly parts: readonly Section[]
  readonly until: CivilDate | null
}
