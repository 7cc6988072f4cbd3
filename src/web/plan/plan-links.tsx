import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { reviewOpen } from '#domain/plan/review/looking.ts'
import { freeze } from '#domain/plan/version.ts'
import { isSignedByClient, versionInForce, versionWaiting } from '#domain/plan/version-standing.ts'
import { differences } from '#domain/plan/difference.ts'
import type { Version } from '#domain/plan/document.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { PAGES } from '#web/pages.ts'
import styles from '#web/plan/page.module.css'
import { useReading } from '#web/plan/reading.ts'
import { AgendaLink } from '#web/talk/agenda-link.tsx'
import { m } from '#words/paraglide/messages.js'

const ReadsAlong = lazy(async () => ({ default: (await import('#web/supporters/reads-along.tsx')).ReadsAlong }))

/** Which version is in force, and the ways to sign, compare and print. */
export function PlanLinks() {
  const { screen } = useReading()
  const { plan } = screen
  const current = versionInForce(plan)
  const to = `/plan/${plan.id}`
  const has = (path: string): boolean => path in PAGES
  const sign = signLink(screen)
  return (
    <>
      <div className={styles['links']}>
        <span>{inForceWords(screen, current)}</span>
        {screen.page.capacity === 'supporter' ? null : <AgendaLink plan={plan.id} />}
        {screen.page.capacity === 'supporter' ? null : (
          <>
            <Link to={`${to}/review`}>{reviewWords(screen)}</Link>
            <Link to={`${to}/ending`}>{screen.side === 'client' ? m.finish_link() : m.finish_link_therapist()}</Link>
          </>
        )}
        {sign && has('/plan/$plan/sign') ? <Link to={`${to}/sign`}>{sign}</Link> : null}
        {plan.versions.length > 0 && has('/plan/$plan/versions') ? (
          <Link to={`${to}/versions`}>{m.link_versions()}</Link>
        ) : null}
        {screen.page.capacity !== 'supporter' && has('/plan/$plan/progress') ? (
          <Link to={`${to}/progress`}>{m.progress_link()}</Link>
        ) : null}
        {screen.page.capacity !== 'supporter' && has('/consent/$plan') ? (
          <Link to={`/consent/${plan.id}`}>
            {screen.side === 'client' ? m.consent_link() : m.consent_link_therapist()}
          </Link>
        ) : null}
        {Object.keys(plan.amendments).length > 0 ? (
          <Link to={`${to}/corrections`}>
            {screen.side === 'client' ? m.corrections_link() : m.corrections_link_therapist()}
          </Link>
        ) : null}
        {screen.page.capacity === 'emergency' ? <Link to="/emergency">{m.emergency_reading_therapist()}</Link> : null}
        {screen.page.capacity === 'custodian' ? <Link to="/practice/custody">{m.custody_title()}</Link> : null}
        {screen.page.capacity !== 'supporter' && has('/choices/$plan') ? (
          <Link to={`/choices/${plan.id}`}>{m.title_choices()}</Link>
        ) : null}
        {screen.page.capacity === 'therapist' ? (
          <Link to={`/clients/${screen.page.client.id}`}>{m.today_card()}</Link>
        ) : null}
        {screen.page.capacity === 'therapist' ? (
          <Link to={`/clients/${screen.page.client.id}/notes`}>{m.private_title()}</Link>
        ) : null}
      </div>
      {screen.page.capacity === 'therapist' ? (
        <Suspense>
          <ReadsAlong practice={screen.page.practice} client={screen.page.client.id} />
        </Suspense>
      ) : null}
    </>
  )
}

function reviewWords({ plan, side }: PlanScreen): string {
  const open = !plan.closed && reviewOpen(plan)
  if (side === 'client') return open ? m.review_link_open() : m.review_link()
  return open ? m.review_link_open_therapist() : m.review_link_therapist()
}

function inForceWords(screen: PlanScreen, current: Version | null): string {
  if (!current) return m.version_none()
  if (isSignedByClient(current)) return m.version_in_force({ number: current.number })
  return (screen.side === 'client' ? m.version_in_force_unsigned_client : m.version_in_force_unsigned_therapist)({
    number: current.number,
  })
}

/** What there is to sign, to wait for, or to prepare; null when there is none of it. */
function signLink(screen: PlanScreen): string | null {
  const { plan, side, page } = screen
  if (!screen.may('sign') && !screen.may('coSign')) return null
  const waiting = versionWaiting(plan)
  const last = plan.versions.at(-1)
  if (side === null) return last ? m.link_co_sign({ number: last.number }) : null
  if (waiting) {
    const mine = waiting.signatures.some((one) => one.as === side)
    return (mine ? m.link_signed_waiting : m.link_sign_waiting)({ number: waiting.number })
  }
  if (!screen.may('prepareVersion') || Object.keys(plan.lines).length === 0) return null
  const now = freeze(plan, 0, { today: page.today }, '')
  return !last?.document || differences(last.document, now).length > 0 ? m.link_sign() : null
}
