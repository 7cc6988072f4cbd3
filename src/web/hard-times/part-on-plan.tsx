import { Link } from '@tanstack/react-router'
import styles from '#web/hard-times/hard-times.module.css'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** In the part of the plan's page for hard times: no form, only the way to the page of its own. */
export function HardTimesWay({ empty }: { readonly empty: boolean }) {
  const { screen, reader } = useReading()
  const client = reader === 'client'
  return (
    <div className={styles['way']}>
      {empty ? (
        <p className={styles['soft']}>
          {client ? m.hard_times_part() : m.hard_times_part_therapist({ name: screen.page.client.name })}
        </p>
      ) : null}
      <Link to="/plan/$plan/hard-times" params={{ plan: screen.plan.id }}>
        {empty && screen.may('write') ? m.hard_times_write_there() : m.hard_times_open()}
      </Link>
    </div>
  )
}
