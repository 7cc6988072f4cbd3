import type { Line } from '#domain/plan/line.ts'
import { wordsStillWanted } from '#domain/plan/review/wanted-words.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import styles from '#web/plan/line.module.css'
import { m } from '#words/paraglide/messages.js'

/** On the plan's page, at a goal or a sign of it: who wanted other words for it in the last look, until there are any; with the word on why. */
export function WantedMark({ screen, line }: { readonly screen: PlanScreen; readonly line: Line }) {
  if (line.kind !== 'goal' && line.kind !== 'objective') return null
  const { plan, side } = screen
  const by = wordsStillWanted(plan).find((one) => one.line === line.id)?.by
  if (by === undefined) return null
  if (by === 'both')
    return <p className={styles['status']}>{side ? m.line_words_both() : m.line_words_both_between_therapist()}</p>
  const name = nameOfSide(screen, by)
  const words = by === side ? m.line_words_mine() : m.line_words({ name })
  const reason = plan.reviews.findLast((one) => one.done)?.sides[by]?.lines[line.id]?.words
  return (
    <p className={styles['status']}>
      {side ? words : m.line_words_between_therapist({ name })} {reason ? m.reason_given({ reason }) : ''}
    </p>
  )
}
