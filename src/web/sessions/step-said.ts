import type { StepSaid } from '#domain/check-in/answers.ts'
import { m } from '#words/paraglide/messages.js'

/** What a client says of a step in a check-in. */
export const STEP_SAID_WORDS: Record<StepSaid, () => string> = {
  done: m.progress_step_done,
  tried: m.progress_step_tried,
  notYet: m.progress_step_not_yet,
}
