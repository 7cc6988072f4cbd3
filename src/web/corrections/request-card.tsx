import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isCorrected } from '#domain/plan/amendment-carried-out.ts'
import type { Amendment } from '#domain/plan/correction.ts'
import { isBegun } from '#web/corrections/begun.ts'
import { AnswerRequest } from '#web/corrections/answer-request.tsx'
import { CorrectionForm } from '#web/corrections/correction-form.tsx'
import styles from '#web/corrections/corrections.module.css'
import { MakeReal } from '#web/corrections/make-real.tsx'
import { cameOf, cameToSomething, isNear } from '#web/corrections/requests.ts'
import { StatementShown } from '#web/corrections/statement.tsx'
import { headline } from '#web/line-words/told.ts'
import type { Reader } from '#web/line-words/names.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type CardProps = { readonly screen: PlanScreen; readonly one: Amendment; readonly reader: Reader }

/** One request: what it is about, its words, its day, the answer, and what can be done next. */
export function RequestCard({ screen, one, reader }: CardProps) {
  const mine = screen.side === 'client'
  const name = nameOfSide(screen, 'client')
  const { today } = screen.page
  return (
    <article className={styles['card']} data-request={one.id} aria-labelledby={`request-${one.id}`}>
      <h3 id={`request-${one.id}`}>
        <AboutWhat screen={screen} one={one} reader={reader} />
      </h3>
      <p className={styles['small']}>
        {mine
          ? m.corrections_asked_on({ day: dayWords(one.on) })
          : m.corrections_asked_on_therapist({ name, day: dayWords(one.on) })}
      </p>
      <p className="own-words">{one.words}</p>
      {one.answer ? (
        <Answered screen={screen} one={one} />
      ) : mine ? (
        <p>{m.corrections_answer_by({ day: dayWords(one.due) })}</p>
      ) : (
        <>
          <p className={isNear(one, today) ? styles['near'] : undefined}>
            {m.corrections_answer_by_therapist({ day: dayWords(one.due), away: fromToday(one.due, today) })}
          </p>
          <AnswerRequest screen={screen} one={one} />
        </>
      )}
    </article>
  )
}

function AboutWhat({ screen: { plan }, one, reader }: CardProps) {
  const line = one.line === undefined ? undefined : plan.lines[one.line]
  if (line)
    return <a href={`/plan/${plan.id}#line-${line.id}`}>{m.corrections_about_line({ line: headline(line, reader) })}</a>
  const version = plan.versions.find(({ id }) => id === one.version)
  if (version)
    return (
      <Link to="/plan/$plan/versions/$version" params={{ plan: plan.id, version: version.id }}>
        {m.corrections_about_version({ number: version.number })}
      </Link>
    )
  return m.corrections_about_gone()
}

function Answered({ screen, one }: Omit<CardProps, 'reader'>) {
  const mine = screen.side === 'client'
  const { answer } = one
  if (!answer) return null
  const said = { name: nameOf(screen, answer.by), day: dayWords(answer.on) }
  const own = answer.by === screen.asker.person
  return (
    <>
      <p>
        {answer.accepted
          ? own
            ? m.corrections_yes_you_therapist({ day: said.day })
            : m.corrections_yes(said)
          : own
            ? m.corrections_no_you_therapist({ day: said.day })
            : m.corrections_no(said)}
      </p>
      {answer.reason ? <p>{m.reason_given({ reason: answer.reason })}</p> : null}
      {answer.accepted ? <Came screen={screen} one={one} /> : null}
      {one.statement ? (
        <StatementShown statement={one.statement} name={mine ? null : nameOfSide(screen, 'client')} />
      ) : null}
      {!answer.accepted && mine ? <AfterNo screen={screen} one={one} /> : null}
    </>
  )
}

/** What came of a yes; while nothing did, the way to make it real. */
function Came({ screen, one }: Omit<CardProps, 'reader'>) {
  const { plan } = screen
  const came = cameOf(plan, one)
  const mine = screen.side === 'client'
  const name = nameOfSide(screen, 'client')
  const { today } = screen.page
  return (
    <>
      {isCorrected(plan, one) ? null : (
        <p className={!mine && isNear(one, today) ? styles['near'] : undefined}>
          {mine
            ? m.corrections_accepted_due({ day: dayWords(one.due) })
            : m.corrections_accepted_due_therapist({ day: dayWords(one.due), away: fromToday(one.due, today) })}
        </p>
      )}
      {came.changed ? <p>{m.corrections_came_changed()}</p> : null}
      {came.suggestions.length > 0 ? (
        <p>
          {m.corrections_came_suggestion()}{' '}
          {mine ? m.corrections_accepted_waits() : m.corrections_accepted_waits_therapist({ name })}
        </p>
      ) : null}
      {came.notes.map((note) => (
        <p key={note.id}>{m.corrections_came_note({ words: note.text })}</p>
      ))}
      {came.changed || came.suggestions.length > 0 ? (
        <p className={styles['acts']}>
          <a href={`/plan/${plan.id}#line-${one.line ?? ''}`}>{m.corrections_to_line()}</a>
        </p>
      ) : null}
      {cameToSomething(came) ? null : screen.side === 'therapist' ? (
        <MakeReal screen={screen} one={one} />
      ) : (
        <p>{m.corrections_came_not_yet()}</p>
      )}
    </>
  )
}

/** After a no: one's statement, which stays; and what else there is. */
function AfterNo({ screen, one }: Omit<CardProps, 'reader'>) {
  const [open, setOpen] = useState(() => isBegun(screen, 'attachStatement', one.id))
  const there = one.statement !== undefined
  if (open)
    return (
      <CorrectionForm
        screen={screen}
        about={one.id}
        name={m.corrections_statement_write()}
        label={m.corrections_statement_words()}
        hint={one.line === undefined ? m.corrections_statement_hint_version() : m.corrections_statement_hint()}
        button={m.corrections_statement_send()}
        ownWords
        made={(words) => ({ type: 'attachStatement', amendment: one.id, words })}
        onClose={() => setOpen(false)}
      />
    )
  return (
    <>
      {there ? <p className={styles['small']}>{m.corrections_statement_stays()}</p> : <p>{m.corrections_after_no()}</p>}
      <p className={styles['acts']}>
        {screen.may('attachStatement') ? (
          <Button look={there ? 'quiet' : 'plain'} small={there} onClick={() => setOpen(true)}>
            {there ? m.corrections_statement_anew() : m.corrections_statement_write()}
          </Button>
        ) : null}
        <Link to="/rights/$topic" params={{ topic: 'complaint' }}>
          {m.corrections_to_rights()}
        </Link>
      </p>
    </>
  )
}
