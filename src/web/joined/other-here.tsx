import type { EntityId } from '#domain/kernel/ids.ts'
import { useOthers } from '#web/joined/others.ts'
import styles from '#web/joined/joined.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

type OtherHereProps = { readonly screen: PlanScreen; readonly line: EntityId }

/** At a line: who of those in the joined session is on it. It moves nothing on the page. */
export function OtherHere({ screen, line }: OtherHereProps) {
  const here = useOthers(screen).filter((one) => one.line === line)
  if (here.length === 0) return null
  return (
    <span className={styles['marks']}>
      {here.map(({ person, name, writing }) => (
        <span key={person} className={styles['mark']} data-writing={writing}>
          {writing ? m.joined_writes_here({ name }) : m.joined_is_here({ name })}
        </span>
      ))}
    </span>
  )
}
