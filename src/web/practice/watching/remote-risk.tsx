import { Link } from '@tanstack/react-router'
import type { LibraryPage } from '#server/http/check-in-contract.ts'
import { issueOnLibrary, mayInLibrary } from '#web/library/library-query.ts'
import styles from '#web/practice/practice.module.css'
import type { WatchingProps } from '#web/practice/watching/watching-props.ts'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** Whether questions about safety are asked away from the room, what is still missing for it, and where that is put right. */
export function RemoteRisk({ here, page }: WatchingProps) {
  const { settings, missingForRemoteRisk: missing } = page
  const on = settings.remoteRisk
  const stands = on && missing.length > 0 ? m.watch_remote_on_but() : on ? m.watch_remote_on() : m.watch_remote_off()
  return (
    <section className={styles['fields']} aria-labelledby="remote">
      <h2 id="remote">{m.watch_remote()}</h2>
      <p>{m.watch_remote_text()}</p>
      <p>
        <strong>{stands}</strong>
      </p>
      {missing.length > 0 ? (
        <Notice>
          <strong>{m.watch_remote_missing()}</strong>
          <ul className={styles['ways']}>
            {missing.map((one) => (
              <Missing key={one} what={one} administers={here.roles.includes('administrator')} />
            ))}
          </ul>
        </Notice>
      ) : (
        <p>{m.watch_remote_ready()}</p>
      )}
      {mayInLibrary(here, 'askRiskRemotely') && (on || missing.length === 0) ? (
        <Form
          button={on ? m.watch_remote_switch_off() : m.watch_remote_switch_on()}
          look="plain"
          act={() => issueOnLibrary(here, { type: 'askRiskRemotely', on: !on })}
        >
          {() => null}
        </Form>
      ) : null}
    </section>
  )
}

const MISSING: Record<LibraryPage['missingForRemoteRisk'][number], () => string> = {
  address: m.watch_missing_address,
  mail: m.watch_missing_mail,
  cover: m.watch_missing_cover,
}

type MissingProps = {
  readonly what: LibraryPage['missingForRemoteRisk'][number]
  readonly administers: boolean
}

function Missing({ what, administers }: MissingProps) {
  const way =
    what === 'cover' ? (
      <a href="#cover">{m.watch_missing_fix_cover()}</a>
    ) : (
      <Link to="/practice/settings">{m.watch_missing_fix_settings()}</Link>
    )
  return (
    <li>
      {MISSING[what]()} {administers ? way : null}
    </li>
  )
}
