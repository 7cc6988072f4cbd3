import { useState } from 'react'
import { reviewDue } from '#domain/plan/review/due.ts'
import { REVIEW_WHY, type ReviewWhy } from '#domain/plan/review/looking.ts'
import { nextDayOn } from '#domain/plan/review/next-day.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { refresh } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { HowOften } from '#web/review/how-often.tsx'
import { NextDayStands } from '#web/review/next-day-stands.tsx'
import { dueWords, WHY } from '#web/review/review-words.ts'
import styles from '#web/review/review.module.css'
import { eventSince, whyNow } from '#web/review/why-now.ts'
import { nearDayWords } from '#web/ui/dates.ts'
import { Choices } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly onWasOpen: () => void }

/** When the two look at the plan next, and why; either begins when it fits. */
export function BeforeReview({ screen, onWasOpen }: Props) {
  const { plan, page } = screen
  const client = screen.side === 'client'
  const due = reviewDue(plan, page.reviewEvery)
  const event = eventSince(plan, page.today)
  const [why, setWhy] = useState<ReviewWhy>(() => whyNow(plan, page.today, due, location.hash.slice(1)))
  // What only the team reads is no reason that a client would give.
  const whys = REVIEW_WHY.filter((one) => one !== 'signal' || !client)
  // A look that has just ended leads on to the next version; another one is there for whoever wants it.
  const last = plan.reviews.findLast((one) => one.done)?.done
  const lately = last?.on === page.today
  const named = due !== null && nextDayOn(plan, due) !== undefined
  // What came of the last look stands above and tells it already.
  const told = named && last?.nextOn === due
  const begin = async () => {
    const refused = await screen.issue({ type: 'openReview', why })
    if (refused?.code !== 'already-open') return refused
    onWasOpen()
    await refresh(plan.id)
    return null
  }
  return (
    <section className={styles['part']} aria-label={m.review_link()}>
      {due ? (
        <div className={styles['due']}>
          <p className={styles['big']}>{dueWords(due, page.today)}</p>
          {told ? null : (
            <p className={styles['soft']}>
              {named ? (
                <NextDayStands screen={screen} on={due} />
              ) : (
                m.review_how_rhythm({ days: plan.reviewEvery ?? page.reviewEvery })
              )}
            </p>
          )}
        </div>
      ) : versionInForce(plan) ? null : (
        <p>{client ? m.review_no_plan_yet() : m.review_no_plan_yet_therapist()}</p>
      )}
      {event ? <p>{eventWords(screen, event)}</p> : null}
      {screen.may('openReview') ? (
        <details open={!lately} className={styles['begin']}>
          <summary hidden={!lately}>{m.review_again()}</summary>
          <p className={styles['soft']}>{m.review_what_it_is()}</p>
          <Form look={lately ? 'plain' : 'primary'} button={m.review_begin()} act={begin}>
            {() => (
              <Choices
                legend={m.review_why()}
                name="why"
                value={why}
                choices={whys.map((value) => ({ value, words: WHY[value]() }))}
                onChoose={(value) => setWhy(REVIEW_WHY.find((one) => one === value) ?? 'asked')}
              />
            )}
          </Form>
        </details>
      ) : null}
      {screen.may('setReviewEvery') ? <HowOften screen={screen} /> : null}
    </section>
  )
}

function eventWords(screen: PlanScreen, event: NonNullable<ReturnType<typeof eventSince>>): string {
  const said = { words: String(event.line.words['ownWords'] ?? '').trim(), day: nearDayWords(event.on) }
  const name = nameOfSide(screen, 'client')
  if (event.what === 'setback')
    return screen.side === 'client'
      ? m.review_because_setback(said)
      : m.review_because_setback_therapist({ ...said, name })
  return screen.side === 'client'
    ? m.review_because_life_event(said)
    : m.review_because_life_event_therapist({ ...said, name })
}
