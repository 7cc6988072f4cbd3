import type { StepSaid } from '#domain/check-in/answers.ts'
import { m } from '#words/paraglide/messages.js'

/** What can be said of a step, in words. */
export const STEPS_SAID: readonly { readonly value: StepSaid; readonly words: () => string }[] = [
  { value: 'done', words: m.checkin_step_done },
  { value: 'tried', words: m.checkin_step_tried },
  { value: 'notYet', words: m.checkin_step_not_yet },
]
