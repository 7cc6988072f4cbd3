import { Link } from '@tanstack/react-router'
import { basisOf } from '#domain/check-in/basis.ts'
import type { Library } from '#domain/measure/measure.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { oftenWords } from '#web/clients/check-ins/schedule-words.ts'
import { knownAsWithCount } from '#web/line-words/known-as.ts'
import { RoomOnly } from '#web/clients/check-ins/room-only.tsx'
import { choiceWords } from '#web/line-words/choices.ts'
import type { Reader } from '#web/line-words/names.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

type AsksProps = {
  readonly planId: string
  readonly settings: Pick<CheckInSettingsPage, 'library' | 'remoteRisk'>
  readonly reader: Reader
}

/** What the plan itself asks: each objective with its way of knowing. It is changed there. */
export function PlanAsks({ planId, settings, reader }: AsksProps) {
  const { library } = settings
  const { plan } = usePlanPage(planId)
  const client = reader === 'client'
  const { objectives } = basisOf(plan)
  const asked = objectives.filter((one) => one.evidence !== 'measure' || one.measure !== null)
  return (
    <section aria-labelledby="plan-asks" className={styles['part']}>
      <h2 id="plan-asks">{client ? m.asked_by_plan() : m.asked_by_plan_therapist()}</h2>
      {asked.length === 0 ? <p>{client ? m.asked_by_plan_none() : m.asked_by_plan_none_therapist()}</p> : null}
      <ul className={styles['said']}>
        {asked.map(({ id, notice, evidence, measure, interval }) => (
          <li key={id}>
            <span className={styles['notice']}>{notice}</span>
            <span className={styles['soft']}>
              {m.asked_by_plan_how({
                how: howWords(measure, library) ?? choiceWords('objective', 'evidence', evidence, reader) ?? '',
                often: oftenWords(interval ?? 'everySession'),
              })}
            </span>
            {measure === null ? null : <RoomOnly measure={library[measure]} settings={settings} reader={reader} />}
          </li>
        ))}
      </ul>
      <Link to={`/plan/${planId}`}>{client ? m.asked_change_in_plan() : m.asked_change_in_plan_therapist()}</Link>
    </section>
  )
}

function howWords(measure: string | null, library: Library): string | null {
  if (measure === null) return null
  const known = library[measure]
  return known ? knownAsWithCount(known) : measure
}
