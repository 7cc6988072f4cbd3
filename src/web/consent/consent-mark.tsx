import { Link } from '@tanstack/react-router'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { methodStanding } from '#domain/plan/consent/standing.ts'
import type { Line } from '#domain/plan/line.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/consent/consent.module.css'
import { markWords } from '#web/consent/mark-words.ts'
import { m } from '#words/paraglide/messages.js'

/** On the plan's page, at a method: how the consent to it stands, where that is anything but current. */
export function ConsentMark({ screen, line }: { readonly screen: PlanScreen; readonly line: Line }) {
  if (conceptOf(line.kind).consentTo === undefined || line.standing === 'ended') return null
  const standing = methodStanding(screen.plan, line, screen.page.riskChanges)
  const words = markWords(standing, screen.side === 'client' ? 'client' : 'professional')
  if (!words) return null
  const isNew = standing.state === 'anotherLook' && standing.because === 'newMethod'
  return (
    <p className={styles['mark']}>
      {isNew && screen.side === 'client' ? <>{m.consent_mark_new_text()} </> : null}
      <Link to="/consent/$plan" params={{ plan: screen.plan.id }}>
        {words}
      </Link>
    </p>
  )
}
