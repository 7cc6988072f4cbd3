import { Link } from '@tanstack/react-router'
import type { SheetPage } from '#server/http/options-contract.ts'
import styles from '#web/decide/sheet.module.css'
import { Sourced } from '#web/decide/sourced.tsx'
import { useHere, useMe } from '#web/live/me.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type SheetHeadProps = {
  readonly page: SheetPage
  readonly original: boolean
  readonly onOriginal: (on: boolean) => void
}

/** What comes first: whose sheet it is, whether it is still up to date, what to know before anything else, the problem, the question. */
export function SheetHead({ page, original, onOriginal }: SheetHeadProps) {
  const { sheet, whose, today } = page
  const [room, here] = [useMe().room, useHere()]
  // A screen that was handed over stays on its page, and the people beside it are the help.
  const mayLeave = room === null && here?.asClient != null
  return (
    <>
      {sheet.reviewBy < today ? (
        <Notice tone="waits">{m.decide_out_of_date({ day: dayWords(sheet.reviewBy) })}</Notice>
      ) : null}
      {original || page.original !== null ? (
        <Notice>
          <span>{original ? m.decide_is_original() : m.decide_own_copy()}</span>
          <span>
            <Button look="quiet" small onClick={() => onOriginal(!original)}>
              {original ? m.decide_show_copy() : m.decide_show_original()}
            </Button>
          </span>
        </Notice>
      ) : whose === 'own' ? (
        <Notice>{m.decide_own_sheet()}</Notice>
      ) : null}
      <div className={styles['head']}>
        {sheet.safety ? (
          <section className={styles['safety']} aria-labelledby="safety">
            <h2 id="safety">{m.decide_safety()}</h2>
            {sheet.safety.map(({ text, sources }) => (
              <Sourced key={text} sources={sources}>
                {text}
              </Sourced>
            ))}
            {mayLeave ? (
              <Link to="/help" className={styles['screenOnly'] ?? ''}>
                {m.home_help()}
              </Link>
            ) : null}
          </section>
        ) : null}
        <div className={styles['part']}>
          <section className={styles['part']} aria-labelledby="problem">
            <h2 id="problem">{m.decide_problem()}</h2>
            {sheet.problem.map(({ text, sources }) => (
              <Sourced key={text} sources={sources}>
                {text}
              </Sourced>
            ))}
          </section>
          <section className={styles['part']} aria-labelledby="question">
            <h2 id="question">{m.decide_question()}</h2>
            <p className={styles['question']}>{sheet.decision}</p>
          </section>
        </div>
      </div>
    </>
  )
}
