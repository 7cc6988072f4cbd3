import { useMemo } from 'react'
import type { Series } from '#domain/check-in/series.ts'
import { AlongTheWay } from '#web/charts/along-the-way.tsx'
import { ChartFigure } from '#web/charts/chart-figure.tsx'
import { ChartKey } from '#web/charts/chart-key.tsx'
import { chartOf, eventsOf, spanOf } from '#web/charts/chart-of.ts'
import { directionWords } from '#web/charts/chart-words.ts'
import type { Chart, Span } from '#web/charts/chart.ts'
import { ThenAndNow } from '#web/charts/then-and-now.tsx'
import { CourseWords } from '#web/progress/course-words.tsx'
import { RateGoal } from '#web/progress/rate-goal.tsx'
import { isOwnWords, measureIn, placeOfChart, type ReadingProgress } from '#web/progress/reading.ts'
import { seriesName } from '#web/progress/series-name.ts'
import { nowWords } from '#web/progress/series-words.ts'
import { theirWords } from '#web/progress/their-words.ts'
import styles from '#web/progress/progress.module.css'
import { m } from '#words/paraglide/messages.js'

/** Every measure and rating over time, one small chart each, all on the same stretch of time. */
export function ChartsSection({ reading }: { readonly reading: ReadingProgress }) {
  const { page } = reading
  const { series, marks, inForce } = page.progress
  const events = useMemo(() => eventsOf({ marks, inForce }), [marks, inForce])
  const span = useMemo(() => spanOf(series, events, page.today), [series, events, page.today])
  const charts = useMemo(
    () => series.map((one) => ({ one, chart: chartIn(reading, one, span, events) })),
    [reading, series, span, events],
  )
  if (charts.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="over-time">
      <h2 id="over-time">{m.progress_over_time()}</h2>
      <ChartKey charts={charts.map(({ chart }) => chart)} reader={reading.reader} />
      <div className={styles['charts']}>
        {charts.map(({ one, chart }) => (
          <Card key={one.id} series={one} chart={chart} reading={reading} />
        ))}
      </div>
      <AlongTheWay events={events} today={page.today} />
    </section>
  )
}

function chartIn(reading: ReadingProgress, series: Series, span: Span, events: Chart['events']): Chart {
  const { page } = reading
  const course = series.of === 'measure' ? page.courses.find((one) => one.measure === series.about) : undefined
  return chartOf(series, measureIn(reading, series), { span, today: page.today, events, course: course?.points ?? [] })
}

type CardProps = { readonly series: Series; readonly chart: Chart; readonly reading: ReadingProgress }

function Card({ series, chart, reading }: CardProps) {
  const { reader, page } = reading
  const measure = measureIn(reading, series)
  const name = seriesName(series, measure, reader)
  const last = series.points.at(-1)
  const theirName = reader === 'client' ? m.chart_their_rating() : m.chart_own_rating_therapist()
  return (
    <article className={styles['card']} id={placeOfChart(series)}>
      <h3 className={isOwnWords(series) ? 'own-words' : undefined}>{name}</h3>
      <p>
        {last ? `${nowWords(series, measure, last)} ` : ''}
        {theirWords(series, reading)}
        {series.of === 'attainment' ? '' : directionWords(series.better)}
      </p>
      <ChartFigure chart={chart} name={name} theirName={theirName}>
        <CourseWords
          course={page.courses.find((one) => one.measure === series.about)}
          shown={chart.course.length > 0}
        />
      </ChartFigure>
      {measure && series.items ? (
        <ThenAndNow measure={measure} items={series.items} once={series.points.length < 2} />
      ) : null}
      {series.of === 'goal' && reading.may('rateGoal') ? <RateGoal reading={reading} goal={series.about} /> : null}
    </article>
  )
}
