import { Link } from '@tanstack/react-router'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import styles from '#web/talk/talk.module.css'
import { weekdaysWords } from '#web/talk/week.ts'
import { m } from '#words/paraglide/messages.js'

/** When notes are answered, in one sentence. */
export function whenAnswered(screen: PlanScreen): string {
  const { replies } = screen.plan
  const when = { days: weekdaysWords(replies.days), hours: replies.hours }
  if (screen.side === 'therapist') return replies.on ? m.talk_when_therapist(when) : m.talk_when_not_therapist()
  if (replies.on) return m.talk_when_client({ ...when, name: nameOfSide(screen, 'therapist') })
  return screen.side === 'client' ? m.talk_when_not() : m.talk_when_not_read_therapist()
}

/** At every place where a client writes: who answers when, and where to find help now. */
export function WhenAnswered({ screen }: { readonly screen: PlanScreen }) {
  return (
    <p className={styles['small']}>
      {whenAnswered(screen)} {/* A screen handed over in the room has no other pages, and somebody is there. */}
      {screen.side === 'client' && !screen.asker.inRoomWith ? (
        <Link className={styles['help'] ?? ''} to="/help">
          {m.talk_help()}
        </Link>
      ) : null}
    </p>
  )
}
