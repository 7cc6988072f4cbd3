import { type Looking, REVIEW_ASKS, type ReviewSide } from '#domain/plan/review/looking.ts'
import type { Side } from '#domain/plan/side.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { ANSWER, VERDICT } from '#web/review/review-words.ts'
import styles from '#web/review/review.module.css'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly review: Pick<Looking, 'sides'> }

/** What both said, side by side: two views are kept as two. */
export function BothSides({ screen, review }: Props) {
  const { side: mine } = screen
  const sides: readonly Side[] = mine === 'therapist' ? ['therapist', 'client'] : ['client', 'therapist']
  return (
    <div className={styles['both']}>
      {sides.map((side) => (
        <section key={side} aria-label={side === mine ? m.review_you() : nameOfSide(screen, side)}>
          <h3>{side === mine ? m.review_you() : nameOfSide(screen, side)}</h3>
          <OneSide screen={screen} said={review.sides[side]} own={side === 'client'} />
        </section>
      ))}
    </div>
  )
}

const SHORT = { clear: m.review_clear_short, fits: m.review_fits_short, say: m.review_say_short }
const SHORT_THERAPIST = {
  clear: m.review_clear_short_therapist,
  fits: m.review_fits_short_therapist,
  say: m.review_say_short_therapist,
}

type OneProps = { readonly screen: PlanScreen; readonly said: ReviewSide | undefined; readonly own: boolean }

function OneSide({ screen, said, own }: OneProps) {
  if (!said) return <p className={styles['soft']}>{m.review_nothing_said()}</p>
  const { plan, side } = screen
  const words = own ? 'own-words' : ''
  const short = side === 'client' ? SHORT : SHORT_THERAPIST
  return (
    <dl className={styles['said']}>
      {Object.entries(said.lines).flatMap(([id, { verdict, words: why }]) => {
        const line = plan.lines[id]
        return line ? (
          <div key={id}>
            <dt>{headline(line, side === 'client' ? 'client' : 'professional')}</dt>
            <dd>
              {VERDICT[verdict]()}
              {why ? <p className={words}>{why}</p> : null}
            </dd>
          </div>
        ) : (
          []
        )
      })}
      {said.helped ? <Said name={m.review_helped()} words={said.helped} look={words} /> : null}
      {said.didNotHelp ? <Said name={m.review_did_not_help()} words={said.didNotHelp} look={words} /> : null}
      {said.progress === undefined ? null : (
        <Said name={m.review_progress_short()} words={m.review_of_ten({ value: said.progress })} />
      )}
      {said.together === undefined ? null : (
        <Said name={m.review_together_short()} words={m.review_of_ten({ value: said.together })} />
      )}
      {REVIEW_ASKS.map((ask) => {
        const answer = said.answers?.[ask]
        return answer ? <Said key={ask} name={short[ask]()} words={ANSWER[answer]()} /> : null
      })}
    </dl>
  )
}

type SaidProps = { readonly name: string; readonly words: string; readonly look?: string }

function Said({ name, words, look = '' }: SaidProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={look}>{words}</dd>
    </div>
  )
}
