import type { Side } from '#domain/plan/side.ts'
import { DAILY_HOUR, type How, type NoMail, type NoticeKind } from '#server/http/notices-contract.ts'
import { m } from '#words/paraglide/messages.js'

/** What somebody is told of, in words. */
export const KIND_WORDS: Record<NoticeKind, () => string> = {
  bring: m.notices_kind_bring,
  checkIn: m.notices_kind_checkIn,
  review: m.notices_kind_review,
  signed: m.notices_kind_signed,
  consent: m.notices_kind_consent,
}

export const KIND_HINTS: Record<Side, Record<NoticeKind, () => string>> = {
  client: {
    bring: m.notices_kind_bring_hint,
    checkIn: m.notices_kind_checkIn_hint,
    review: m.notices_kind_review_hint,
    signed: m.notices_kind_signed_hint,
    consent: m.notices_kind_consent_hint,
  },
  therapist: {
    bring: m.notices_kind_bring_hint_therapist,
    checkIn: m.notices_kind_checkIn_hint,
    review: m.notices_kind_review_hint,
    signed: m.notices_kind_signed_hint,
    consent: m.notices_kind_consent_hint,
  },
}

/** An hour as this reader writes it. */
export function hourWords(hour: number): string {
  return new Intl.DateTimeFormat(navigator.language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2000, 0, 1, hour),
  )
}

export const HOW_WORDS: Record<How, () => string> = {
  atOnce: m.notices_how_atOnce,
  daily: () => m.notices_how_daily({ hour: hourWords(DAILY_HOUR) }),
  never: m.notices_how_never,
}

/** Why no mail goes out to the reader. */
export const NO_MAIL_WORDS: Record<Side, Record<NoMail, () => string>> = {
  client: {
    mayNot: m.notices_none_mayNot,
    noAddress: m.notices_none_noAddress,
    notReachable: m.notices_none_notReachable,
    cameBack: m.notices_none_cameBack,
  },
  therapist: {
    mayNot: m.notices_none_mayNot_therapist,
    noAddress: m.notices_none_noAddress,
    notReachable: m.notices_none_notReachable,
    cameBack: m.notices_none_cameBack_therapist,
  },
}
