import type { Instead } from '#domain/plan/consent/consent.ts'
import { m } from '#words/paraglide/messages.js'

/** What can be done instead, as a few words within a sentence. */
export const CHOICE_WORDS: Record<Instead, () => string> = {
  otherOptions: m.not_this_short_other_options,
  break: m.not_this_short_break,
  talk: m.not_this_short_talk,
  otherWords: m.not_this_short_other_words,
  otherTherapist: m.not_this_short_other_therapist,
  secondOpinion: m.not_this_short_second_opinion,
  stop: m.not_this_short_stop,
}
