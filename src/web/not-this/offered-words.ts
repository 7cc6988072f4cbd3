import type { Instead } from '#domain/plan/consent/consent.ts'
import { CHOICE_WORDS } from '#web/not-this/choice-words.ts'

/**
 * What the page showed that one could do next, in a few words each. The client reads it before telling and the therapist after: the
 * same things. That the page has ways to rights and complaints is no part of it.
 */
export const offeredWords = (offered: readonly Instead[]): string =>
  offered.map((one) => CHOICE_WORDS[one]()).join(', ')
