import { Link } from '@tanstack/react-router'
import styles from '#web/consent/consent.module.css'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly plan: string; readonly resting: readonly string[]; readonly client: boolean }

/** After something was taken back: what rests now, that the two keep talking, and where help is. */
export function Withdrawn({ plan, resting, client }: Props) {
  const rests =
    resting.length > 0 ? m.consent_withdrawn_rests({ methods: resting.join('; ') }) : m.consent_withdrawn_no_rest()
  if (!client)
    return (
      <Notice live>
        <p>
          {m.consent_done_written_therapist()} {rests}
        </p>
      </Notice>
    )
  return (
    <Notice live>
      <p>
        {m.consent_withdrawn()} {rests}
      </p>
      <p>{m.consent_withdrawn_talk()}</p>
      <p className={styles['acts']}>
        <Link to="/plan/$plan" params={{ plan }}>
          {m.consent_withdrawn_plan()}
        </Link>
        <Link to="/help">{m.consent_withdrawn_help()}</Link>
      </p>
    </Notice>
  )
}
