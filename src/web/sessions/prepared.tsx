import { Link } from '@tanstack/react-router'
import type { Draft } from '#domain/plan/drafts.ts'
import { headline } from '#web/line-words/told.ts'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { lineOf } from '#web/plan/compose/drafts-on.ts'
import { wordsIn } from '#web/sessions/words-in.ts'
import styles from '#web/sessions/sessions.module.css'
import { m } from '#words/paraglide/messages.js'

/** What the reader has prepared for the session; the other reads it when the session begins. */
export function Prepared({ screen }: { readonly screen: PlanScreen }) {
  const ready = draftsOf(screen).filter(({ act, forSession }) => act && forSession)
  if (ready.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="before-prepared">
      <h2 id="before-prepared">{m.before_prepared_therapist()}</h2>
      <ul className={styles['list']}>
        {ready.map((draft) => (
          <li key={draft.id}>
            <Link to={`/plan/${screen.plan.id}`} {...placeOf(screen, draft)}>
              {wordsIn(draft)}
            </Link>
            <span className={styles['soft']}>{aboutWords(screen, draft)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf(screen: PlanScreen, draft: Draft): { readonly hash?: string } {
  const line = lineOf(screen.plan, draft)
  return line ? { hash: `line-${line.id}` } : {}
}

function aboutWords(screen: PlanScreen, draft: Draft): string {
  const line = lineOf(screen.plan, draft)
  return line ? m.before_prepared_about_therapist({ line: headline(line, 'professional') }) : ''
}
