import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { choicesIn } from '#web/decide/choices.ts'
import styles from '#web/decide/questions.module.css'
import { codesOf, isFor } from '#web/decide/fitting.ts'
import { optionsQuery } from '#web/decide/options-query.ts'
import { OwnQuestions } from '#web/decide/own-questions.tsx'
import { choicesWithQuestions } from '#domain/plan/decision/shared-questions.ts'
import { SheetQuestions } from '#web/decide/sheet-questions.tsx'
import { draftsOf } from '#web/live/drafts.ts'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** Questions to bring to a session, on one page to print: for the client what they tick and write; for others what was shared. */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  return (
    <Page
      title={m.decide_questions()}
      under={screen.side === 'client' ? m.decide_questions_text() : m.decide_questions_text_therapist()}
      beside={
        <span className={styles['ways']}>
          <Link to={`/choices/${id}`}>{m.decide_all_sheets()}</Link>
          <Button look="quiet" small onClick={() => print()}>
            {m.decide_print()}
          </Button>
        </span>
      }
    >
      <p className={styles['onPaper']}>{m.decide_questions_paper({ day: dayWords(screen.page.today) })}</p>
      <div className={styles['all']}>{screen.may('weigh') ? <Mine screen={screen} /> : <Shared screen={screen} />}</div>
    </Page>
  )
}

/** From the sheets that were weighed or fit what is worked on, and one's own. */
function Mine({ screen }: { readonly screen: PlanScreen }) {
  const { sheets } = useSuspenseQuery(optionsQuery(screen.page.practice)).data
  const weighed = draftsOf(screen).flatMap(({ typed }) => (typed['doing'] === 'weigh' ? [String(typed['about'])] : []))
  const open = choicesIn(screen.plan).filter((one) => !one.outcome)
  const codes = codesOf(screen.plan)
  const known = sheets.filter((one) => weighed.includes(one.id) || isFor(one, codes))
  const decided = choicesWithQuestions(screen.plan).filter((one) => one.outcome)
  return (
    <>
      <OwnQuestions screen={screen} />
      {open.map((one) => (
        <SheetQuestions key={one.id} screen={screen} about={one.id} title={one.question} decision={one} />
      ))}
      {known.map((one) => (
        <SheetQuestions key={one.id} screen={screen} about={one.id} title={one.title} decision={null} />
      ))}
      {decided.map((one) => (
        <Asked key={one.id} decision={one} mine />
      ))}
    </>
  )
}

function Shared({ screen }: { readonly screen: PlanScreen }) {
  const asked = choicesWithQuestions(screen.plan)
  if (asked.length === 0) return <EmptyState title={m.decide_questions_none()} />
  return asked.map((one) => <Asked key={one.id} decision={one} />)
}

/** What was shared about one choice and has not been talked about yet. */
function Asked({ decision, mine = false }: { readonly decision: Decision; readonly mine?: boolean }) {
  const { question, weighing, outcome } = decision
  return (
    <section aria-label={question} className={styles['part']}>
      <h2>{question}</h2>
      {mine && weighing ? (
        <p>{m.decide_questions_shared({ day: dayWords(weighing.on) })}</p>
      ) : outcome ? (
        <p>{m.decide_questions_after_therapist()}</p>
      ) : null}
      <ul className={styles['list']}>
        {weighing?.questions.map((one) => (
          <li key={one} className="own-words">
            {one}
          </li>
        ))}
      </ul>
    </section>
  )
}
