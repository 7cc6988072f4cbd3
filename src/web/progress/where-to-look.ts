import type { LOOKED_AT } from '#domain/check-in/facts.ts'
import { m } from '#words/paraglide/messages.js'

export type Where = (typeof LOOKED_AT)[number]

/** Where one can look when a signal asks for a conversation: its name, what to look at, what to try. */
export const WHERE_TO_LOOK: Record<
  Where,
  { readonly name: () => string; readonly look: () => string; readonly attempt: () => string }
> = {
  workingTogether: {
    name: m.look_together_therapist,
    look: m.look_together_at_therapist,
    attempt: m.look_together_try_therapist,
  },
  motivation: {
    name: m.look_motivation_therapist,
    look: m.look_motivation_at_therapist,
    attempt: m.look_motivation_try_therapist,
  },
  supports: {
    name: m.look_supports_therapist,
    look: m.look_supports_at_therapist,
    attempt: m.look_supports_try_therapist,
  },
  method: { name: m.look_method_therapist, look: m.look_method_at_therapist, attempt: m.look_method_try_therapist },
}
