import * as z from 'zod/mini'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { isId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'

/** What somebody can be told by mail. An invitation is asked for, and an answer about safety is never silent: neither stands here. */
export const NOTICE_KINDS = ['bring', 'checkIn', 'review', 'signed', 'consent'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const HOW = ['atOnce', 'daily', 'never'] as const
export type How = (typeof HOW)[number]

/** What each side is told of at all: a therapist asks for check-ins and consents, and reads of what came of them with the rest. */
export const KINDS_OF: Readonly<Record<Side, readonly NoticeKind[]>> = {
  client: ['bring', 'checkIn', 'review', 'signed', 'consent'],
  therapist: ['bring', 'review', 'signed'],
}

/**
 * As long as nobody has chosen. A client has one mail a day at most; a check-in says when it is there, as it was agreed with it. A
 * therapist hears at once that somebody signed, and of everything else once a day.
 */
export const USUAL_HOW: Readonly<Record<Side, Readonly<Record<NoticeKind, How>>>> = {
  client: { bring: 'daily', checkIn: 'atOnce', review: 'daily', signed: 'daily', consent: 'daily' },
  therapist: { bring: 'daily', checkIn: 'never', review: 'daily', signed: 'atOnce', consent: 'never' },
}

/** Nobody is written to at night: from this hour on, and before that one, in the practice's zone. */
export const FROM_HOUR = 8
export const UNTIL_HOUR = 20
/** The hour of the one mail a day. */
export const DAILY_HOUR = 10

/** Why no mail goes to this person, whatever they choose. */
export type NoMail = 'mayNot' | 'noAddress' | 'notReachable' | 'cameBack'

/** GET /api/notices?practice= — how the asker wants to be told, and what they were told lately: kind and day alone, the latest first. */
export type NoticesPage = {
  readonly side: Side
  readonly kinds: readonly { readonly kind: NoticeKind; readonly how: How }[]
  readonly noMail: NoMail | null
  readonly sent: readonly { readonly on: CivilDate; readonly kinds: readonly NoticeKind[] }[]
}

/** POST /api/notices — one kind, from now on. Answers with the page. */
export const noticeSettingRequest = z.strictObject({
  practice: z.string().check(z.refine(isId)),
  kind: z.enum(NOTICE_KINDS),
  how: z.enum(HOW),
})
