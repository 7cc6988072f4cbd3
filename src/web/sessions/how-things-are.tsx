import { Link } from '@tanstack/react-router'
import type { Series } from '#domain/check-in/series.ts'
import type { ProgressPage } from '#server/http/check-in-contract.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { LongWords } from '#web/progress/long-words.tsx'
import { isOwnWords, measureIn, placeOfChart, readingOf } from '#web/progress/reading.ts'
import { seriesName } from '#web/progress/series-name.ts'
import { seriesWords } from '#web/progress/series-words.ts'
import { hardSince, saidSince } from '#web/sessions/since-last.ts'
import styles from '#web/sessions/sessions.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type HowProps = { readonly screen: PlanScreen; readonly page: ProgressPage | undefined }

const MOST_SERIES = 5

/** How things are, before anything is asked about steps: the client's own words, hard patches, how it is going in a sentence each. */
export function HowThingsAre({ screen, page }: HowProps) {
  const { plan } = screen
  const to = `/plan/${plan.id}/progress`
  const notes = saidSince(plan, page?.progress.notes ?? [])
  const hard = hardSince(plan)
  const series = (page?.progress.series ?? []).filter((one) => one.points.length > 0).slice(0, MOST_SERIES)
  const name = nameOfSide(screen, 'client')
  return (
    <section className={styles['part']} aria-labelledby="before-how">
      <h2 id="before-how">
        <Link to={to}>{m.before_how_therapist({ name })}</Link>
      </h2>
      {page ? null : <Notice tone="waits">{m.before_progress_away_therapist()}</Notice>}
      <ul className={styles['list']}>
        {hard.map((line) => (
          <li key={line.id}>
            <Link className="own-words" to={`/plan/${plan.id}`} hash={`line-${line.id}`}>
              {headline(line, 'professional')}
            </Link>
            <span className={styles['soft']}>
              {line.words['mark'] === 'setback' ? m.before_hard_therapist() : m.before_changed_therapist()}
              {typeof line.words['on'] === 'string' ? `, ${dayWords(line.words['on'])}` : ''}
            </span>
          </li>
        ))}
        {notes.map(({ on, words, about }) => (
          <li key={`${on} ${about} ${words}`}>
            <LongWords words={words} about={dayWords(on)} />
            <Link className={styles['soft'] ?? ''} to={to} hash="notes">
              {about === 'together'
                ? m.before_together_therapist({ name, day: dayWords(on) })
                : m.before_said_therapist({ name, day: dayWords(on) })}
            </Link>
          </li>
        ))}
        {page ? series.map((one) => <Going key={one.id} page={page} series={one} to={to} />) : null}
      </ul>
      {page && hard.length + notes.length === 0 ? (
        <p className={styles['soft']}>
          {series.length === 0 ? m.before_nothing_said_therapist() : m.before_no_words_therapist()}
        </p>
      ) : null}
    </section>
  )
}

type GoingProps = { readonly page: ProgressPage; readonly series: Series; readonly to: string }

function Going({ page, series, to }: GoingProps) {
  const reading = readingOf(page)
  const measure = measureIn(reading, series)
  return (
    <li>
      <Link className={isOwnWords(series) ? 'own-words' : ''} to={to} hash={placeOfChart(series)}>
        {seriesName(series, measure, 'therapist')}
      </Link>
      <span className={styles['soft']}>{seriesWords(series, measure, 'therapist')}</span>
    </li>
  )
}
