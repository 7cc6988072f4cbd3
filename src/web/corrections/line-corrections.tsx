import { Link } from '@tanstack/react-router'
import type { Line } from '#domain/plan/line.ts'
import { isOwnWordsOnly } from '#domain/plan/rules.ts'
import { AskCorrection } from '#web/corrections/ask-correction.tsx'
import styles from '#web/corrections/corrections.module.css'
import { requestsAbout } from '#web/corrections/requests.ts'
import { nameOfSide, useReading } from '#web/plan/reading.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** In the margin of a line: what the client asks to have corrected there. One's own words one changes oneself. */
export function LineCorrections({ line }: { readonly line: Line }) {
  const { screen } = useReading()
  const { plan, side } = screen
  const waiting = requestsAbout(plan, line.id).filter((one) => !one.answer)
  if (side === 'client')
    return isOwnWordsOnly(line.kind) && waiting.length === 0 ? null : (
      <AskCorrection screen={screen} about={{ line: line.id }} />
    )
  if (waiting.length === 0) return null
  const name = nameOfSide(screen, 'client')
  return waiting.map((one) => (
    <p key={one.id} className={styles['small']}>
      {m.corrections_here_therapist({ name, words: one.words, due: dayWords(one.due) })}{' '}
      <Link to="/plan/$plan/corrections" params={{ plan: plan.id }}>
        {side === 'therapist' ? m.corrections_link_answer_therapist() : m.corrections_link_therapist()}
      </Link>
    </p>
  ))
}
