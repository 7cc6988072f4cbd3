import { Link } from '@tanstack/react-router'
import { type Plan } from '#domain/plan/state.ts'
import { type Waiting, waitsFor } from '#domain/plan/waiting.ts'
import styles from '#web/home/home.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const SHOWN = 5
const LONGEST = 70
const SAYING = ['ownWords', 'action', 'notice', 'method', 'wording', 'required', 'clinicalWording', 'note']

/** What waits for the client: each a sentence with a verb, that leads to where it can be done. */
type Props = {
  readonly plan: Plan
  /** What has an answer already that is kept for the next session. */
  readonly kept: ReadonlySet<string>
}

export function WaitsForMe({ plan, kept }: Props) {
  const all = waitsFor(plan, 'client').filter((one) => !kept.has(aboutOf(one)))
  const more = all.length - SHOWN
  return (
    <section aria-labelledby="waits" className={styles['waits']}>
      <h2 id="waits">{m.home_waits()}</h2>
      {all.length === 0 ? <p>{m.home_nothing_waits()}</p> : <p className={styles['soft']}>{m.home_waits_order()}</p>}
      <ul>
        {all.slice(0, SHOWN).map((one) => (
          <li key={one.what === 'sign' ? one.version : `${one.what} ${one.line}`}>
            <Link
              className={styles['tall']}
              to={one.what === 'sign' ? `/plan/${plan.id}/sign` : `/plan/${plan.id}`}
              {...(one.what === 'sign' ? {} : { hash: `line-${one.line}` })}
            >
              {sentence(one, plan)}
            </Link>
            {one.sessions > 0 ? <div className={styles['soft']}>{m.home_waited({ count: one.sessions })}</div> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Link className={styles['tall']} to={`/plan/${plan.id}`}>
          {m.home_more_waits({ count: more })}
        </Link>
      ) : null}
    </section>
  )
}

const aboutOf = (one: Waiting): string =>
  one.what === 'sign' ? one.version : one.what === 'answerSuggestion' ? one.suggestion : one.line

function sentence(one: Waiting, plan: Plan): string {
  if (one.what === 'sign') return m.home_waits_sign({ number: one.number })
  const line = saidBy(plan, one.line)
  const review = dayOfReview(plan, one.line)
  if (review && one.what === 'answerLine')
    return one.changedSince ? m.home_waits_review_again({ day: review }) : m.home_waits_review({ day: review })
  if (one.what === 'answerSuggestion') return m.home_waits_suggestion({ line })
  if (one.what === 'talkAbout') return m.home_waits_talk({ line })
  if (one.what === 'confirm') return m.home_waits_confirm({ line })
  return one.changedSince ? m.home_waits_again({ line }) : m.home_waits_answer({ line })
}

/** The day to look at the plan again, where the line sets one. */
function dayOfReview(plan: Plan, id: string): string | null {
  const line = plan.lines[id]
  const on = line?.kind === 'review' ? line.words['on'] : undefined
  return typeof on === 'string' ? dayWords(on) : null
}

/** The first words of a line that are words. Kept apart from the concepts so that this page stays light. */
function saidBy(plan: Plan, id: string): string {
  const review = dayOfReview(plan, id)
  if (review) return m.home_review_day({ day: review })
  const words = plan.lines[id]?.words ?? {}
  const all = String(SAYING.map((field) => words[field]).find((value) => typeof value === 'string') ?? '')
  return all.length > LONGEST ? `${all.slice(0, LONGEST).trimEnd()} …` : all
}
