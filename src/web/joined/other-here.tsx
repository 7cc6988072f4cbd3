import type { EntityId } from '#domain/kernel/ids.ts'
import { useOthers } from '#web/joined/others.ts'
import styles from '#web/joined/joined.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

type OtherHereProps = {
  readonly screen: PlanScreen
  readonly line: EntityId
  /** In the sheet of a line, on a phone: there it covers the page. */
  readonly inSheet?: boolean
}

/** At a line: who of those in the joined session is on it. It moves nothing on the page. */
export function OtherHere({ screen, line, inSheet = false }: OtherHereProps) {
  const here = useOthers(screen).filter((one) => one.line === line)
  if (here.length === 0) return null
  return (
    <span className={inSheet ? styles['inSheet'] : styles['marks']}>
      {here.map(({ person, name, writing }) => (
        <span key={person} className={styles['mark']} data-writing={writing}>
          {writing ? m.joined_writes_here({ name }) : m.joined_is_here({ name })}
        </span>
      ))}
    </span>
  )
}
