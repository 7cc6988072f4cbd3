import { Link } from '@tanstack/react-router'
import { versionInForce, versionWaiting } from '#domain/plan/version.ts'
import { PAGES } from '#web/pages.ts'
import styles from '#web/plan/page.module.css'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** Which version is in force, and the ways to sign, compare and print. */
export function PlanLinks() {
  const { screen } = useReading()
  const { plan } = screen
  const current = versionInForce(plan)
  const waiting = versionWaiting(plan)
  const to = `/plan/${plan.id}`
  const has = (path: string): boolean => path in PAGES
  const may = screen.may('sign') || screen.may('coSign')
  return (
    <div className={styles['links']}>
      <span>{current ? m.version_in_force({ number: current.number }) : m.version_none()}</span>
      {may && has('/plan/$plan/sign') && Object.keys(plan.lines).length > 0 ? (
        <Link to={`${to}/sign`}>{waiting ? m.link_sign_waiting({ number: waiting.number }) : m.link_sign()}</Link>
      ) : null}
      {plan.versions.length > 0 && has('/plan/$plan/versions') ? (
        <Link to={`${to}/versions`}>{m.link_versions()}</Link>
      ) : null}
    </div>
  )
}
