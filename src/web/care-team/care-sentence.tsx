import { Link } from '@tanstack/react-router'
import styles from '#web/care-team/care-team.module.css'
import type { Here } from '#web/live/me.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type Said = NonNullable<NonNullable<Here['asClient']>['handOver']>

/** On the client's home: that they are to work with somebody else, and where they can say what they think. */
export function CareSentence({ said }: { readonly said: Said }) {
  return (
    <Notice tone={said.standing === 'coming' ? 'waits' : 'calm'}>
      <p>{sentence(said)}</p>
      <Link to="/care-team" className={styles['link'] ?? ''}>
        {said.standing === 'coming' ? m.care_home_more() : m.care_home_read()}
      </Link>
    </Notice>
  )
}

function sentence({ from, to, how, on, standing }: Said): string {
  const day = dayWords(on)
  if (standing === 'objected') return m.care_home_objected()
  if (standing === 'done') return m.care_home_done({ to, day })
  if (standing === 'withdrawn') return m.care_home_withdrawn({ to, day })
  return how === 'leave' ? m.care_home_leave({ from, to, day }) : m.care_home_coming({ to, day })
}
