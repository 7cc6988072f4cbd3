import { Link } from '@tanstack/react-router'
import { headline } from '#web/line-words/told.ts'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { lineOf } from '#web/plan/compose/drafts-on.ts'
import line from '#web/plan/line.module.css'
import { wordsIn } from '#web/sessions/words-in.ts'
import { keptForNext, wayOfDraft } from '#web/talk/kept-ways.ts'
import styles from '#web/talk/agenda.module.css'
import { m } from '#words/paraglide/messages.js'

/** What this reader keeps for the next session: theirs alone until it begins, and on no paper. */
export function KeptForNext({ screen }: { readonly screen: PlanScreen }) {
  const kept = keptForNext(draftsOf(screen))
  if (kept.length === 0) return null
  const reader = screen.side === 'client' ? 'client' : 'professional'
  return (
    <section className={`${styles['part']} ${styles['onScreen']}`} aria-labelledby="kept-for-next">
      <h2 id="kept-for-next">{m.talk_kept_title()}</h2>
      <p className={styles['soft']}>{m.talk_kept_only_you()}</p>
      <ul>
        {kept.map((draft) => {
          const about = lineOf(screen.plan, draft)
          const { to, hash } = wayOfDraft(screen.plan, draft)
          return (
            <li key={draft.id} className={line['draft']} data-draft={draft.id}>
              <Link className={styles['says'] ?? ''} to={to} {...(hash ? { hash } : {})}>
                {wordsIn(draft, reader)}
              </Link>
              {about ? (
                <p className={line['draftNote']}>{m.talk_about_line({ line: headline(about, reader) })}</p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
