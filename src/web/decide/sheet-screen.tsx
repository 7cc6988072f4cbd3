import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { OpenChoice } from '#web/decide/open-choice.tsx'
import { OptionsCompared } from '#web/decide/options-compared.tsx'
import { sheetQuery } from '#web/decide/options-query.ts'
import { openChoiceAbout } from '#web/decide/choices.ts'
import { OriginalContext, SheetContext } from '#web/decide/reading-sheet.ts'
import { SheetFoot } from '#web/decide/sheet-foot.tsx'
import { SheetHead } from '#web/decide/sheet-head.tsx'
import styles from '#web/decide/sheet.module.css'
import { Understanding } from '#web/decide/understanding.tsx'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { Button } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The ways to help with one problem: to read, to compare, and from there to weigh them or to open a choice. */
export function Screen() {
  const { plan = '', sheet = '' } = useParams({ strict: false })
  return <Sheet key={sheet} screen={usePlanPage(plan)} id={sheet} />
}

function Sheet({ screen, id }: { readonly screen: PlanScreen; readonly id: string }) {
  const { practice } = screen.page
  const [original, setOriginal] = useState(false)
  const here = useSuspenseQuery(sheetQuery(practice, id)).data
  const page = useSuspenseQuery(sheetQuery(practice, id, original)).data
  const { sheet } = page
  const shipped = useQuery({ ...sheetQuery(practice, id, true), enabled: here.original !== null })
  const { choice = '' } = useSearch({ strict: false }) as { readonly choice?: string }
  const from = Object.hasOwn(screen.plan.decisions, choice) ? screen.plan.decisions[choice] : undefined
  const to = `/choices/${screen.plan.id}`
  return (
    <SheetContext value={page}>
      <OriginalContext value={!original && here.whose === 'copy' ? (shipped.data?.sheet ?? null) : null}>
        <Page
          width="wide"
          title={sheet.title}
          under={screen.side === 'client' ? m.decide_nobody_sees() : m.decide_nobody_sees_therapist()}
          beside={
            <span className={styles['ways']}>
              <Link to={to}>{m.decide_all_sheets()}</Link>
              <Button look="quiet" small onClick={() => print()}>
                {m.decide_print()}
              </Button>
            </span>
          }
        >
          <SheetHead page={original ? page : here} original={original} onOriginal={setOriginal} />
          <OptionsCompared sheet={sheet} looked={optionsOf(from, id)} />
          <Understanding sheet={sheet} />
          <Next screen={screen} sheet={id} />
          <SheetFoot
            sheet={sheet}
            copyOf={original || !shipped.data ? null : shipped.data.sheet}
            practice={here.practiceName}
          />
        </Page>
      </OriginalContext>
    </SheetContext>
  )
}

/** Which options of this sheet a choice looks at, by id. */
const optionsOf = (choice: Decision | undefined, sheet: string): string[] =>
  (choice?.options ?? []).flatMap(({ ref }) => (ref.startsWith(`${sheet}/`) ? [ref.slice(sheet.length + 1)] : []))

/** What one can do with what one has read. */
function Next({ screen, sheet }: { readonly screen: PlanScreen; readonly sheet: string }) {
  const { plan, may } = screen
  const open = openChoiceAbout(plan, sheet)
  const to = `/choices/${plan.id}`
  return (
    <section className={styles['next']} aria-labelledby="next">
      <h2 id="next">{m.decide_next()}</h2>
      {may('weigh') ? (
        <>
          <p>{m.decide_next_text()}</p>
          <p className={styles['ways']}>
            <Link className={styles['main'] ?? ''} to={`${to}/weigh/${open?.id ?? sheet}`}>
              {m.decide_weigh_link()}
            </Link>
            <Link to={`${to}/questions`}>{m.decide_questions_link()}</Link>
          </p>
        </>
      ) : null}
      {open ? (
        <p>
          <Link to={`${to}/${open.id}`}>{m.decide_open_link()}</Link>
        </p>
      ) : screen.side === 'therapist' && may('openDecision') ? (
        <OpenChoice screen={screen} sheet={sheet} />
      ) : null}
      {screen.side === null ? <p>{m.decide_reads_only_therapist()}</p> : null}
    </section>
  )
}
