import type { Kept } from '#web/live/drafts.ts'
import styles from '#web/plan/compose/compose.module.css'
import { m } from '#words/paraglide/messages.js'

const WORDS: Record<Kept, () => string> = {
  nothing: m.kept_nothing,
  keeping: m.kept_keeping,
  kept: m.kept_kept,
  tabOnly: m.kept_tab_only,
  notKept: m.kept_not_kept,
}

/** Where the typed text is, and who can see it. */
export function KeptWords({ kept }: { readonly kept: Kept }) {
  return (
    <output className={styles['kept']} data-kept={kept}>
      {WORDS[kept]()}
    </output>
  )
}
