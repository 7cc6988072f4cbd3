import type { Kept } from '#web/private-notes/keep-note.ts'
import { m } from '#words/paraglide/messages.js'

/** Where the words are that are being typed; nothing for a clash, which has a place of its own. */
export const STATUS_WORDS: Record<Kept, () => string> = {
  nothing: () => '',
  keeping: m.private_status_keeping,
  kept: m.private_status_kept,
  tab: m.private_status_tab,
  future: m.private_status_future,
  empty: m.private_status_empty,
  long: m.private_status_long,
  clash: () => '',
  refused: m.private_status_refused,
}
