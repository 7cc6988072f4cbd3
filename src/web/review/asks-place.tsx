import { REVIEW_ANSWERS, REVIEW_ASKS } from '#domain/plan/review/looking.ts'
import { useReview } from '#web/review/here.ts'
import { wantsChange, wishIn } from '#web/review/review-typed.ts'
import { ANSWER } from '#web/review/review-words.ts'
import styles from '#web/review/review.module.css'
import { WhatWouldYouChange } from '#web/review/what-would-you-change.tsx'
import { m } from '#words/paraglide/messages.js'

type Ask = (typeof REVIEW_ASKS)[number]
export const ASK: Record<Ask, () => string> = { clear: m.review_clear, fits: m.review_fits, say: m.review_say }

/** Three questions that are the client's alone; whoever says "partly" or "no" is asked what they would change. */
export function AsksPlace() {
  const { side, typed, set, review, other } = useReview()
  if (side === 'therapist') {
    const answers = review.sides.client?.answers ?? {}
    const given = REVIEW_ASKS.some((ask) => answers[ask])
    return (
      <>
        <p>{(given ? m.review_asks_given_therapist : m.review_asks_theirs_therapist)({ name: other })}</p>
        {given ? (
          <dl className={styles['said']}>
            {REVIEW_ASKS.map((ask) => {
              const answer = answers[ask]
              return answer ? (
                <div key={ask}>
                  <dt>{ASK[ask]()}</dt>
                  <dd>{ANSWER[answer]()}</dd>
                </div>
              ) : null
            })}
          </dl>
        ) : (
          <p className={styles['soft']}>{m.review_asks_none_therapist({ name: other })}</p>
        )}
      </>
    )
  }
  return (
    <>
      {REVIEW_ASKS.map((ask) => (
        <fieldset key={ask} className={styles['verdicts']}>
          <legend>{ASK[ask]()}</legend>
          <div className={styles['few']}>
            {REVIEW_ANSWERS.map((answer) => (
              <label key={answer}>
                <input
                  type="radio"
                  name={`ask-${ask}`}
                  value={answer}
                  checked={typed.answers[ask] === answer}
                  onChange={() => set({ answers: { ...typed.answers, [ask]: answer } })}
                />
                <span>{ANSWER[answer]()}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {/* What was typed here stays to be seen when the answers change. */}
      {wantsChange(typed) || wishIn(typed, side) ? <WhatWouldYouChange /> : null}
    </>
  )
}
