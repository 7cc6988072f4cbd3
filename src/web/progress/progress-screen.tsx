import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { PutOnWay } from '#web/hard-patch/put-on-way.tsx'
import { ChartsSection } from '#web/progress/charts-section.tsx'
import { CheckIns } from '#web/progress/check-ins.tsx'
import { NothingYet } from '#web/progress/nothing-yet.tsx'
import { Notes } from '#web/progress/notes.tsx'
import { useProgress } from '#web/progress/progress-query.ts'
import { readingOf, type ReadingProgress } from '#web/progress/reading.ts'
import { PrintProgress } from '#web/progress/print-progress.tsx'
import { Safety } from '#web/progress/safety.tsx'
import { Steps } from '#web/progress/steps.tsx'
import { Summary } from '#web/progress/summary.tsx'
import { UnratedGoals } from '#web/progress/unrated-goals.tsx'
import styles from '#web/progress/progress.module.css'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

const Signals = lazy(async () => ({ default: (await import('#web/progress/signals.tsx')).Signals }))
const Figures = lazy(async () => ({ default: (await import('#web/progress/figures.tsx')).Figures }))

/** How it is going: one page for both, in the words of whoever reads it. */
export function Screen() {
  const { plan = '' } = useParams({ strict: false })
  const page = useProgress(plan)
  const reading = readingOf(page)
  const { progress, client } = page
  const empty = progress.series.length === 0 && progress.latest.length === 0
  return (
    <Page
      width="wide"
      title={reading.reader === 'client' ? m.progress_title() : m.progress_title_therapist({ name: client.name })}
      under={
        <div className={styles['links']}>
          <Link to={`/plan/${plan}`}>{m.progress_to_plan()}</Link>
          {reading.reader === 'client' && !empty ? <a href="/check-in">{m.progress_check_in()}</a> : null}
          {empty ? null : <PrintProgress plan={plan} practice={page.practice} own={reading.reader === 'client'} />}
        </div>
      }
    >
      {empty ? <NothingYet reading={reading} /> : <Parts reading={reading} />}
    </Page>
  )
}

/** Whoever writes the plan can put a hard patch or a change beside the charts, and ask for a look at the plan. */
function OnTheWay({ reading }: { readonly reading: ReadingProgress }) {
  const { capacity } = reading.page
  const { plan = '' } = useParams({ strict: false })
  if (capacity !== 'client' && capacity !== 'therapist') return null
  return (
    <section className={styles['part']}>
      <PutOnWay plan={plan} reader={capacity} />
      <Link to={`/plan/${plan}/review`} {...(capacity === 'therapist' ? { hash: 'signal' } : {})}>
        {capacity === 'client' ? m.review_link() : m.review_link_therapist()}
      </Link>
    </section>
  )
}

/** What needs somebody comes first: for the team, answers about safety that nobody has acted on, and what is on the agenda. */
function Parts({ reading }: { readonly reading: ReadingProgress }) {
  const team = reading.reader === 'therapist'
  const waits = team && reading.page.progress.risks.some((one) => one.acted?.talked !== true)
  return (
    <>
      {waits ? <Safety reading={reading} /> : null}
      {team ? (
        <Suspense>
          <Signals reading={reading} />
        </Suspense>
      ) : null}
      <Summary reading={reading} />
      <ChartsSection reading={reading} />
      <UnratedGoals reading={reading} />
      {team ? (
        <Suspense>
          <Figures reading={reading} />
        </Suspense>
      ) : null}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Steps reading={reading} />
          {waits ? null : <Safety reading={reading} />}
          <CheckIns reading={reading} />
        </div>
        <div className={styles['column']}>
          <Notes reading={reading} />
          <OnTheWay reading={reading} />
        </div>
      </div>
    </>
  )
}
