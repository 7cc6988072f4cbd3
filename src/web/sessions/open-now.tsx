import { Link } from '@tanstack/react-router'
import type { Session } from '#domain/plan/state.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { PAGES } from '#web/pages.ts'
import { closingDraft } from '#web/sessions/closing-typed.ts'
import { heldApart } from '#web/sessions/held-apart.ts'
import { sheetOfRoom } from '#web/sessions/taken-up.ts'
import styles from '#web/sessions/sessions.module.css'
import { saysNothing } from '#web/together/sheet.ts'
import { m } from '#words/paraglide/messages.js'

/** Whether the two can be in the room on one screen: not on a plan that has ended, nor while they are apart. */
export const roomHere = ({ plan, page }: PlanScreen): boolean =>
  '/plan/$plan/together' in PAGES && page.capacity === 'therapist' && !plan.closed && !heldApart(plan, page.today)

/**
 * Whether a session that is open is happening now, in the room: opened today, and not only opened to be closed with the day it was. What
 * is in the way of its closing then stands first.
 */
export function happensNow(screen: PlanScreen, session: Session): boolean {
  const on = closingTyped(screen, session)?.['on']
  const { today } = screen.page
  return roomHere(screen) && session.on === today && (typeof on !== 'string' || on === today)
}

const closingTyped = ({ plan, page, asker }: PlanScreen, { id }: Session) => {
  const draft = closingDraft(id)
  return typedTexts.of(asker.person, `${plan.id}/${draft}`) ?? page.drafts.drafts[draft]?.typed
}

/** A session that is open now: first the room, then its closing below. Once something was ticked or put down, the room steps back. */
export function OpenNow({ screen, session }: { readonly screen: PlanScreen; readonly session: Session }) {
  const sheet = sheetOfRoom(screen, session)
  const begun = closingTyped(screen, session) !== undefined || (sheet !== null && !saysNothing(sheet))
  return (
    <section className={styles['card']} aria-labelledby="open-now">
      <h2 id="open-now">{m.open_now_therapist()}</h2>
      <p>{m.open_now_text_therapist()}</p>
      <div className={styles['acts']}>
        <Link className={`${styles['lead']} ${begun ? '' : styles['first']}`} to={`/plan/${screen.plan.id}/together`}>
          {m.sessions_together_therapist()}
        </Link>
      </div>
    </section>
  )
}
