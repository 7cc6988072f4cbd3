import type { How } from '#domain/measure/how.ts'
import { figure, signed } from '#web/charts/figures.ts'
import { HowList } from '#web/progress/how-list.tsx'
import type { ReadingProgress } from '#web/progress/reading.ts'
import styles from '#web/progress/progress.module.css'
import { m } from '#words/paraglide/messages.js'

/** Goal attainment T, for reports, and the mean change of the goal ratings. Neither rests on a confirmed criterion, and says so. */
export function GoalFigures({ reading }: { readonly reading: ReadingProgress }) {
  const { figures, series } = reading.page.progress
  const measureName = (id: string): string => id
  const { attainment = null, goalRating = null } = figures ?? {}
  return (
    <>
      {attainment ? (
        <article className={styles['figure']}>
          <h3>{m.gas_title_therapist()}</h3>
          <p className={styles['class']}>{m.gas_t_therapist({ t: figure(attainment.t) })}</p>
          <p className={styles['soft']}>{m.gas_under_therapist({ count: attainment.goals })}</p>
          <HowList
            steps={[attainmentStep(attainment, series)]}
            measureName={measureName}
            about={m.gas_title_therapist()}
          />
        </article>
      ) : null}
      {goalRating ? (
        <article className={styles['figure']}>
          <h3>{m.goal_change_title_therapist()}</h3>
          <p className={styles['class']}>{m.goal_change_therapist({ points: signed(goalRating.change) })}</p>
          <p className={styles['soft']}>{m.goal_change_under_therapist({ count: goalRating.goals })}</p>
          <HowList
            steps={[ratingStep(goalRating, series)]}
            measureName={measureName}
            about={m.goal_change_title_therapist()}
          />
        </article>
      ) : null}
    </>
  )
}

type All = ReadingProgress['page']['progress']['series']

function attainmentStep({ t }: { readonly t: number }, series: All): How<'attainment'> {
  const levels = series.flatMap(({ of, words, points }) => {
    const now = points.at(-1)
    return of === 'attainment' && now ? [[words, signed(now[1])] as const] : []
  })
  return {
    name: 'attainment',
    formula: 'T = 50 + 10 · Σ(w·x) ÷ √((1 − ρ)·Σw² + ρ·(Σw)²), ρ = 0.3',
    values: { ...Object.fromEntries(levels), T: Math.round(t * 100) / 100 },
    source: m.gas_source_therapist(),
    mark: 'computed',
  }
}

function ratingStep({ change }: { readonly change: number }, series: All): How<'goalRating'> {
  const moved = series.flatMap(({ of, words, points }) => {
    const [first, last] = [points[0], points.at(-1)]
    return of === 'goal' && first && last && points.length > 1
      ? [[words, `${figure(first[1])} → ${figure(last[1])}`] as const]
      : []
  })
  return {
    name: 'goalRating',
    formula: '(Σ last − first) ÷ goals',
    values: { ...Object.fromEntries(moved), [m.value_result_therapist()]: Math.round(change * 100) / 100 },
    source: m.goal_change_source_therapist(),
    mark: 'computed',
  }
}
