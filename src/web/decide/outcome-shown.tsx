import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { waitsToBeConfirmed } from '#domain/plan/decision/confirmed.ts'
import type { Decision, Outcome } from '#domain/plan/decision/decision.ts'
import { otherSide } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import { namesOf } from '#web/decide/choices.ts'
import styles from '#web/decide/decision.module.css'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'
import { dayOf, dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly decision: Decision; readonly outcome: Outcome }

/** What came of it; what the therapist wrote down alone is a note of theirs until the client has said that it was so. */
function outcomeTitle(screen: PlanScreen, outcome: Outcome): string {
  if (waitsToBeConfirmed({ outcome })) {
    const name = nameOf(screen, outcome.by)
    return screen.side === 'client'
      ? m.decide_note_of_choice({ name })
      : m.decide_note_of_choice_therapist({ name, client: screen.page.client.name })
  }
  return outcome.what === 'chosen' ? m.decide_was_chosen() : m.decide_was_not_yet()
}

/** What was chosen, and where it stands in the plan now. */
export function OutcomeShown({ screen, decision, outcome, children }: Props & { readonly children?: ReactNode }) {
  return (
    <section className={styles['outcome']} aria-labelledby="outcome">
      <h2 id="outcome" tabIndex={-1}>
        {outcomeTitle(screen, outcome)}
      </h2>
      <OutcomeWords screen={screen} decision={decision} outcome={outcome} />
      <MethodLinks screen={screen} outcome={outcome} />
      {children}
    </section>
  )
}

/** One outcome in words: what, when, who was there, who wrote it down, why if they said. */
export function OutcomeWords({ screen, decision, outcome }: Props) {
  const { chosen, on, at, present, by, reason } = outcome
  const written = dayOf(at)
  const names = namesOf(decision.options, chosen)
  const there = new Intl.ListFormat(navigator.language).format(present)
  return (
    <>
      {names.length > 0 ? (
        <ul className={styles['chosen']}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : null}
      <p>
        {written === on
          ? m.decide_written_down({ day: dayWords(on), name: nameOf(screen, by) })
          : m.decide_written_down_later({
              day: dayWords(on),
              name: nameOf(screen, by),
              written: dayWords(written),
            })}{' '}
        {present.length > 0 ? m.decide_present({ names: there }) : ''}
      </p>
      {reason ? (
        <p className={styles['reason']}>
          {by === screen.asker.person
            ? m.decide_reason_by_you({ reason })
            : m.decide_reason_by({ name: nameOf(screen, by), reason })}
        </p>
      ) : null}
    </>
  )
}

function MethodLinks({ screen, outcome }: Pick<Props, 'screen' | 'outcome'>) {
  const { plan, side } = screen
  const lines = outcome.methods.flatMap((id) => plan.lines[id] ?? [])
  if (lines.length === 0) return null
  const reader = side === 'client' ? 'client' : 'professional'
  return (
    <ul className={styles['list']}>
      {lines.map((line) => (
        <li key={line.id}>
          <Link to={`/plan/${plan.id}`} hash={`line-${line.id}`}>
            {m.decide_in_plan({ line: headline(line, reader) })}
          </Link>
          {currentView(line, otherSide(line.side)) ? null : (
            <p className={styles['soft']}>
              {m.decide_not_answered({ name: nameOfSide(screen, otherSide(line.side)) })}
            </p>
          )}
          {typeof line.words['whyForMe'] === 'string' ? (
            <p>
              {side === 'client' ? m.decide_why() : m.decide_why_therapist()}{' '}
              <span className={styles['why']}>{line.words['whyForMe']}</span>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
