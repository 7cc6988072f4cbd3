import { Figures } from '#web/rules/figures.tsx'
import { figure } from '#web/charts/figures.ts'
import { knownAs } from '#web/line-words/known-as.ts'
import { inUse } from '#web/rules/in-use.ts'
import type { RulesProps } from '#web/rules/rules-props.ts'
import styles from '#web/rules/rules.module.css'
import { m } from '#words/paraglide/messages.js'

/** How often what is watched is wrong: in plain words for everybody, with figures and sources for members. */
export function Sure({ page, member }: RulesProps) {
  const points = inUse(page).flatMap((measure) => {
    const [used] = measure.reliableChange ?? []
    return used
      ? [{ ...used, measure: knownAs(measure), count: Math.ceil(used.points), points: figure(used.points) }]
      : []
  })
  return (
    <section className={styles['part']} aria-labelledby="sure">
      <h2 id="sure">{m.rules_sure()}</h2>
      <p>{m.rules_sure_chance()}</p>
      <p>{m.rules_sure_slow()}</p>
      <p>{m.rules_sure_talk()}</p>
      <div>
        <h3>{m.rules_points()}</h3>
        <ul className={styles['list']}>
          {points.map((one) => (
            <li key={one.measure}>{member ? m.rules_points_source_therapist(one) : m.rules_points_one(one)}</li>
          ))}
        </ul>
      </div>
      {member ? (
        <Figures
          all={[
            m.rules_chance_therapist(),
            m.rules_judgement_therapist(),
            m.rules_found_therapist(),
            m.rules_late_therapist(),
            m.rules_enough_therapist(),
            m.rules_course_therapist(),
          ]}
        />
      ) : null}
    </section>
  )
}
