import { Link } from '@tanstack/react-router'
import { waitsToBeConfirmed } from '#domain/plan/decision/confirmed.ts'
import type { Decision, Outcome } from '#domain/plan/decision/decision.ts'
import type { SheetInList } from '#server/http/options-contract.ts'
import { choicesIn, namesOf } from '#web/decide/choices.ts'
import styles from '#web/decide/decide.module.css'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf } from '#web/plan/reading.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly sheets: readonly SheetInList[] }

/** What is being weighed by the reader alone, the choices that are open, and those that were made. */
export function ChoicesSoFar({ screen, sheets }: Props) {
  const all = choicesIn(screen.plan)
  const weighing = beingWeighed(screen, sheets)
  if (all.length === 0 && weighing.length === 0) return null
  const to = `/choices/${screen.plan.id}`
  return (
    <section className={styles['part']} aria-labelledby="so-far">
      <h2 id="so-far">{m.decide_so_far()}</h2>
      <ul className={styles['choices']}>
        {weighing.map(({ about, title, forSession }) => (
          <li key={`weighing ${about}`} data-private>
            <Link to={`${to}/weigh/${about}`}>{m.decide_go_on({ title })}</Link>
            <p className={styles['soft']}>{forSession ? m.decide_kept_for_session() : m.decide_only_you_short()}</p>
          </li>
        ))}
        {all
          .filter((one) => !one.outcome)
          .map((one) => (
            <OpenOne key={one.id} one={one} screen={screen} />
          ))}
        {all
          .filter((one) => one.outcome)
          .map((one) => (
            <Decided key={one.id} one={one} screen={screen} to={`${to}/${one.id}`} />
          ))}
      </ul>
    </section>
  )
}

/** What nobody else sees yet: the reader's drafts of weighing. */
function beingWeighed(screen: PlanScreen, sheets: readonly SheetInList[]) {
  return draftsOf(screen).flatMap(({ typed, forSession }) => {
    if (typed['doing'] !== 'weigh') return []
    const about = String(typed['about'] ?? '')
    const decision = Object.hasOwn(screen.plan.decisions, about) ? screen.plan.decisions[about] : undefined
    const title = decision?.question ?? sheets.find(({ id }) => id === about)?.title
    return title === undefined || decision?.outcome ? [] : [{ about, title, forSession }]
  })
}

/** An open choice, with what the reader can do about it. */
function OpenOne({ one, screen }: { readonly one: Decision; readonly screen: PlanScreen }) {
  const to = `/choices/${screen.plan.id}`
  const mine = screen.may('weigh') && !one.weighing
  return (
    <li>
      <Link to={`${to}/${one.id}`}>{m.decide_open({ question: one.question })}</Link>
      <p className={styles['soft']}>
        {m.decide_opened_on({ day: dayWords(one.on) })} {one.weighing ? m.decide_weighed_shared() : ''}
      </p>
      {mine ? (
        <p>
          <Link to={`${to}/weigh/${one.id}`}>{m.decide_weigh_link()}</Link>
        </p>
      ) : null}
    </li>
  )
}

function Decided({ one, screen, to }: { readonly one: Decision; readonly screen: PlanScreen; readonly to: string }) {
  const { outcome, options, question } = one
  if (!outcome) return null
  const names = new Intl.ListFormat(navigator.language).format(namesOf(options, outcome.chosen))
  return (
    <li>
      <Link to={to}>{question}</Link>
      <p>
        {waitsToBeConfirmed(one)
          ? notedWords(screen, outcome, names)
          : outcome.what === 'chosen'
            ? m.decide_chosen_on({ names, day: dayWords(outcome.on) })
            : m.decide_not_yet_on({ day: dayWords(outcome.on) })}
      </p>
      {one.earlier.length > 0 ? (
        <p className={styles['soft']}>{m.decide_earlier_count({ count: one.earlier.length })}</p>
      ) : null}
    </li>
  )
}

/** What the therapist wrote down alone, until the client has said that it was so. */
function notedWords(screen: PlanScreen, { what, by, on }: Outcome, names: string): string {
  const note = { name: nameOf(screen, by), day: dayWords(on) }
  const client = screen.page.client.name
  if (screen.side === 'client')
    return what === 'chosen' ? m.decide_noted_on({ ...note, names }) : m.decide_noted_not_yet(note)
  return what === 'chosen'
    ? m.decide_noted_on_therapist({ ...note, names, client })
    : m.decide_noted_not_yet_therapist({ ...note, client })
}
