import { Link } from '@tanstack/react-router'
import { waitsFor, type Waiting } from '#domain/plan/waiting.ts'
import { headline } from '#web/line-words/told.ts'
import { unstopped } from '#web/line-words/unstopped.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { keptAnswer } from '#web/plan/compose/drafts-on.ts'
import styles from '#web/plan/page.module.css'
import { lineAbout, pageFor, waitsAbout } from '#web/plan/waits-lead.ts'
import { nameOfSide, type Reading, useReading } from '#web/plan/reading.ts'
import { dayWords } from '#web/ui/dates.ts'
import { shortened } from '#web/ui/shortened.ts'
import { m } from '#words/paraglide/messages.js'

const SHORT = 60
const short = (text: string): string => shortened(text, SHORT)

function sentenceFor({ screen, reader }: Reading, waiting: Waiting): string {
  const line = screen.plan.lines[lineAbout(waiting) ?? '']
  const words = line ? short(unstopped(headline(line, reader))) : ''
  const other = nameOfSide(screen, screen.side === 'client' ? 'therapist' : 'client')
  switch (waiting.what) {
    case 'sign':
      return m.wait_sign({ number: waiting.number })
    case 'answerSuggestion':
      return m.wait_answer_suggestion({ name: other, line: words })
    case 'answerLine':
      if (waiting.changedSince && line?.standing === 'paused') return m.wait_answer_rests({ line: words })
      return waiting.changedSince
        ? m.wait_answer_changed({ line: words })
        : m.wait_answer_line({ name: other, line: words })
    case 'talkAbout':
      return m.wait_talk_about({ name: other, line: words })
    case 'confirm':
      return m.wait_confirm({ line: words })
    case 'lookAgain':
      if (waiting.because === 'newMethod')
        return reader === 'client' ? m.wait_first_look({ line: words }) : m.wait_first_look_therapist({ line: words })
      return reader === 'client' ? m.wait_look_again({ line: words }) : m.wait_look_again_therapist({ line: words })
    case 'withdrawn': {
      const ended = screen.plan.consents[waiting.consent ?? '']
      if (ended) return m.wait_ended_consent({ name: other, what: short(ended.what) })
      return words ? m.wait_withdrawn({ name: other, line: words }) : m.wait_withdrawn_clause({ name: other })
    }
    case 'teachBack':
      return m.wait_teach_back({ name: other })
    case 'confirmOutcome':
      return m.wait_confirm_outcome({
        name: other,
        line: short(screen.plan.decisions[waiting.decision]?.question ?? ''),
      })
    case 'answerConsent':
      return m.wait_answer_consent({ name: other, line: short(screen.plan.consents[waiting.consent]?.what ?? '') })
    case 'noted':
      return m.wait_noted({ name: other, line: words })
    case 'wantedOtherWords':
      if (waiting.by === 'both') return m.wait_words_both({ line: words })
      return waiting.by === screen.side
        ? m.wait_words_mine({ line: words })
        : m.wait_words({ name: other, line: words })
    case 'review':
      return reader === 'client' ? m.wait_review({ name: other }) : m.wait_review_therapist()
    case 'amendmentAnswered':
      return m.wait_amendment_answered()
    case 'correct':
      return m.wait_correct_therapist({ name: other, day: dayWords(waiting.due) })
    case 'answerAmendment':
      return m.wait_answer_amendment({ name: other, day: dayWords(waiting.due) })
    case 'choose':
      return m.wait_choose({ name: other, line: short(screen.plan.decisions[waiting.decision]?.question ?? '') })
    case 'declinedMethod':
      return m.wait_declined_method({ name: other, line: words })
  }
}

/** To the page or the line where it can be done. */
function Way({ waiting }: { readonly waiting: Waiting }) {
  const reading = useReading()
  const { screen, setOpen, setToChange } = reading
  const page = pageFor(waiting, screen.plan)
  if (page !== null) return <Link to={page}>{sentenceFor(reading, waiting)}</Link>
  const line = lineAbout(waiting) ?? ''
  return (
    <button
      type="button"
      onClick={() => {
        if (changesIn(screen, waiting)) setToChange?.(line)
        setOpen(line)
        document.getElementById(`line-${line}`)?.scrollIntoView({ block: 'center' })
      }}
    >
      {sentenceFor(reading, waiting)}
    </button>
  )
}

/** Whether it leads into the form that changes the line; the client's own words of a goal are only talked about by a therapist. */
const changesIn = ({ plan, side }: PlanScreen, waiting: Waiting): boolean =>
  waiting.what === 'wantedOtherWords' && (side === 'client' || plan.lines[waiting.line]?.kind !== 'goal')

/** What waits for this reader: one short list, each entry a sentence with a verb, counted in sessions, in page order. */
export function WaitsList() {
  const reading = useReading()
  const { screen } = reading
  if (!screen.side) return null
  // What has an answer kept for the session waits for the session, not for this reader.
  const waits = waitsFor(screen.plan, screen.side, screen.page.riskChanges).filter((one) =>
    one.what === 'sign' ? screen.may('sign') : !keptAnswer(screen, waitsAbout(one)),
  )
  if (waits.length === 0) return null
  return (
    <section className={styles['waits']} aria-labelledby="waits-heading">
      <h2 id="waits-heading">{m.waits_for_you({ count: waits.length })}</h2>
      <ul>
        {waits.map((waiting) => (
          <li key={`${waiting.what}.${waitsAbout(waiting)}`}>
            <Way waiting={waiting} />
            {waiting.sessions > 0 ? (
              <span className={styles['since']}>{m.waited_sessions({ count: waiting.sessions })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
