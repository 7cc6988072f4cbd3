import { Link } from '@tanstack/react-router'
import { versionWaiting } from '#domain/plan/version-standing.ts'
import styles from '#web/ending/ending.module.css'
import { signedEnding } from '#web/ending/signed.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** A last look, and a last version to sign, so that it stays as both agreed on it. */
export function LastVersion({ screen }: { readonly screen: PlanScreen }) {
  const { plan } = screen
  const to = `/plan/${plan.id}`
  const signed = signedEnding(plan)
  const waiting = versionWaiting(plan)
  const prepares = screen.may('prepareVersion')
  return (
    <section className={styles['part']} aria-labelledby="last-version">
      <h2 id="last-version">{m.finish_sign_title()}</h2>
      <p>
        {signed
          ? m.finish_sign_done({ number: signed.version.number, day: dayWords(signed.on) })
          : waiting
            ? m.finish_sign_waits({ number: waiting.number })
            : m.finish_sign_text()}
      </p>
      <p className={styles['ways']}>
        <Link to={`${to}/review`} hash="ending">
          {m.finish_look()}
        </Link>
        {signed || !(prepares || waiting) ? null : (
          <Link to={`${to}/sign`}>{prepares ? m.finish_sign_therapist() : m.finish_sign()}</Link>
        )}
      </p>
    </section>
  )
}
