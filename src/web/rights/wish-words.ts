import type { Wish } from '#domain/concern/state.ts'
import { m } from '#words/paraglide/messages.js'

/** What a client would like to come of a concern, as they say it. */
export const WISH_WORDS: Record<Wish, () => string> = {
  onlyKnow: m.rights_wish_onlyKnow,
  talk: m.rights_wish_talk,
  settle: m.rights_wish_settle,
  otherTherapist: m.rights_wish_otherTherapist,
}
