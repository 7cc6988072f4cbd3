import { Link } from '@tanstack/react-router'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Plan } from '#domain/plan/state.ts'
import { nextStep } from '#domain/plan/waiting.ts'
import styles from '#web/home/home.module.css'
import { fromToday, nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** The one small thing that comes next for the client. */
export function NextStep({ plan, today }: { readonly plan: Plan; readonly today: CivilDate }) {
  const id = nextStep(plan, 'client')
  const words = id ? plan.lines[id]?.words : undefined
  const by = words?.['by']
  return (
    <section className={styles['step']} aria-labelledby="next-step">
      <h2 id="next-step">{m.home_next_step()}</h2>
      {id && words ? (
        <>
          <p className={styles['big']}>{String(words['action'] ?? '')}</p>
          {typeof by === 'string' ? (
            <p className={styles['soft']}>
              {(by < today ? m.home_step_was : m.home_step_by)({ day: nearDayWords(by), away: fromToday(by, today) })}
            </p>
          ) : null}
          <Link className={styles['tall']} to={`/plan/${plan.id}`} hash={`change-${id}`}>
            {m.home_step_ask()}
          </Link>
        </>
      ) : (
        <>
          <p>{m.home_no_step()}</p>
          <Link className={styles['tall']} to={`/plan/${plan.id}`}>
            {m.home_open_plan()}
          </Link>
        </>
      )}
    </section>
  )
}
