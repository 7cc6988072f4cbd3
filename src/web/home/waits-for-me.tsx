import { Link } from '@tanstack/react-router'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { type Plan } from '#domain/plan/state.ts'
import { type Waiting, waitsFor } from '#domain/plan/waiting.ts'
import { unstopped } from '#web/line-words/unstopped.ts'
import styles from '#web/home/home.module.css'
import { lineAbout, pageFor, placeFor, waitsAbout } from '#web/plan/waits-lead.ts'
import { AgendaLink } from '#web/talk/agenda-link.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { shortened } from '#web/ui/shortened.ts'
import { m } from '#words/paraglide/messages.js'

const SHOWN = 5
const LONGEST = 70
const SAYING = ['ownWords', 'action', 'notice', 'method', 'wording', 'required', 'clinicalWording', 'note']

/** What waits for the client: each a sentence with a verb, that leads to where it can be done. */
type Props = {
  readonly plan: Plan
  /** What has an answer already that is kept for the next session. */
  readonly kept: ReadonlySet<string>
  /** Changes of option sheets that make a yes worth another look. */
  readonly changes: readonly RiskChange[]
}

export function WaitsForMe({ plan, kept, changes }: Props) {
  const all = waitsFor(plan, 'client', changes).filter((one) => !kept.has(waitsAbout(one)))
  const more = all.length - SHOWN
  return (
    <section aria-labelledby="waits" className={styles['waits']}>
      <h2 id="waits">{m.home_waits()}</h2>
      {all.length === 0 ? <p>{m.home_nothing_waits()}</p> : <p className={styles['soft']}>{m.home_waits_order()}</p>}
      <ul>
        {all.slice(0, SHOWN).map((one) => (
          <li key={`${one.what} ${waitsAbout(one)}`}>
            <Link
              className={styles['tall']}
              to={pageFor(one, plan) ?? `/plan/${plan.id}`}
              {...(pageFor(one, plan) ? {} : { hash: placeFor(one) })}
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
      <AgendaLink plan={plan.id} className={styles['tall']} />
    </section>
  )
}

function sentence(one: Waiting, plan: Plan): string {
  if (one.what === 'sign') return m.home_waits_sign({ number: one.number })
  if (one.what === 'choose') return m.home_waits_choose({ question: short(plan.decisions[one.decision]?.question) })
  if (one.what === 'confirmOutcome')
    return m.home_waits_confirm_outcome({ question: short(plan.decisions[one.decision]?.question) })
  if (one.what === 'review') return m.home_waits_look()
  if (one.what === 'amendmentAnswered') return m.home_waits_amendment()
  if (one.what === 'answerConsent') return m.home_waits_consent({ what: short(plan.consents[one.consent]?.what) })
  const about = lineAbout(one) ?? ''
  const line = saidBy(plan, about)
  const review = dayOfReview(plan, about)
  if (review && one.what === 'answerLine')
    return one.changedSince ? m.home_waits_review_again({ day: review }) : m.home_waits_review({ day: review })
  if (one.what === 'wantedOtherWords') return WANTED[one.by]({ line })
  if (one.what === 'answerSuggestion') return m.home_waits_suggestion({ line })
  if (one.what === 'talkAbout') return m.home_waits_talk({ line })
  if (one.what === 'confirm') return m.home_waits_confirm({ line })
  if (one.what === 'lookAgain' && one.because === 'newMethod') return m.home_waits_first_look({ line })
  if (one.what === 'lookAgain') return m.home_waits_look_again({ line })
  return one.what === 'answerLine' && one.changedSince ? m.home_waits_again({ line }) : m.home_waits_answer({ line })
}

const WANTED = { client: m.home_waits_words, therapist: m.home_waits_words_theirs, both: m.home_waits_words_both }

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
  return short(unstopped(all))
}

const short = (words = ''): string => shortened(words, LONGEST)
