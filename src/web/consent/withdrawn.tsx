import { Link } from '@tanstack/react-router'
import styles from '#web/consent/consent.module.css'
import { followsTakingBack, type TakenBack } from '#web/consent/taken-back.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly plan: string; readonly taken: TakenBack; readonly client: boolean }

/** After something was taken back: what happens now and what does not, that the two keep talking, and where help is. */
export function Withdrawn({ plan, taken, client }: Props) {
  const follows = followsTakingBack(taken)
  if (!client)
    return (
      <Notice live>
        <p>
          {m.consent_done_written_therapist()}{' '}
          {taken.resting.length > 0 ? m.consent_withdrawn_rests({ methods: taken.resting.join('; ') }) : null}
        </p>
      </Notice>
    )
  return (
    <Notice live>
      <p>
        {m.consent_withdrawn()} {follows[0]}
      </p>
      {follows.slice(1).map((words) => (
        <p key={words}>{words}</p>
      ))}
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
