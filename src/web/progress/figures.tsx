import type { Series } from '#domain/check-in/series.ts'
import { figure, signed } from '#web/charts/figures.ts'
import { CLASS_WORDS } from '#web/progress/class-words.ts'
import { GoalFigures } from '#web/progress/goal-figures.tsx'
import { HowList } from '#web/progress/how-list.tsx'
import { NhsFigures } from '#web/progress/nhs-figures.tsx'
import { measureIn, type ReadingProgress } from '#web/progress/reading.ts'
import { seriesName } from '#web/progress/series-name.ts'
import styles from '#web/progress/progress.module.css'
import { m } from '#words/paraglide/messages.js'

/** Change in figures, by published rules; each one click from its formula, its values and its source. For the team alone. */
export function Figures({ reading }: { readonly reading: ReadingProgress }) {
  const { series, figures } = reading.page.progress
  const changed = series.filter((one) => one.of === 'measure' && one.change)
  const others = figures?.nhs ?? figures?.attainment ?? figures?.goalRating ?? null
  if (changed.length === 0 && others === null) return null
  return (
    <section className={styles['part']} aria-labelledby="figures">
      <h2 id="figures">{m.figures_title_therapist()}</h2>
      <div className={styles['figures']}>
        {changed.map((one) => (
          <ChangeOf key={one.id} series={one} reading={reading} />
        ))}
        <NhsFigures reading={reading} />
        <GoalFigures reading={reading} />
      </div>
    </section>
  )
}

function ChangeOf({ series, reading }: { readonly series: Series; readonly reading: ReadingProgress }) {
  const { change, baseline, points, how, sinceVersion } = series
  const { inForce } = reading.page.progress
  const last = points.at(-1)
  if (!change || !baseline || !last) return null
  const name = seriesName(series, measureIn(reading, series), 'therapist')
  const measureName = (id: string): string => reading.measureOf(id)?.short ?? id
  return (
    <article className={styles['figure']}>
      <h3>{name}</h3>
      <p className={styles['class']}>{CLASS_WORDS[change.class]()}</p>
      <p>
        {m.figures_change_therapist({
          first: figure(baseline.value),
          last: figure(last[1]),
          points: signed(change.points),
        })}{' '}
        {baseline.from === 'plan' ? m.figures_from_plan_therapist() : ''}
      </p>
      <p className={styles['soft']}>
        {change.criterion
          ? m.figures_criterion_therapist({ points: figure(change.criterion.points), who: change.criterion.who })
          : m.series_no_criterion_therapist()}
        {sinceVersion && inForce
          ? ` ${m.figures_since_therapist({
              number: inForce.number,
              points: signed(sinceVersion.points),
              class: CLASS_WORDS[sinceVersion.class](),
            })}`
          : ''}
      </p>
      <HowList steps={how} measureName={measureName} about={name} />
    </article>
  )
}
