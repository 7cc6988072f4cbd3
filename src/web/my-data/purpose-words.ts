import type { Purpose } from '#domain/practice/access.ts'
import { m } from '#words/paraglide/messages.js'

/** What somebody was there for, as the client reads it. */
export const PURPOSE_WORDS: Record<Purpose, () => string> = {
  signed: m.purpose_signed,
  declined: m.purpose_declined,
  consent: m.purpose_consent,
  session: m.purpose_session,
  plan: m.purpose_plan,
  prepared: m.purpose_prepared,
  checkIns: m.purpose_check_ins,
  progress: m.purpose_progress,
  safety: m.purpose_safety,
  readPlan: m.purpose_read_plan,
  changedCard: m.purpose_changed_card,
  card: m.purpose_card,
  asking: m.purpose_asking,
  grants: m.purpose_grants,
  team: m.purpose_team,
  handedOver: m.purpose_handed_over,
  review: m.purpose_review,
  whoLooked: m.purpose_who_looked,
  other: m.purpose_other,
}

/** Where it reads otherwise of oneself. */
export const MY_PURPOSE_WORDS: Record<Purpose, () => string> = {
  ...PURPOSE_WORDS,
  prepared: m.purpose_prepared_you,
  checkIns: m.purpose_check_ins_you,
}
