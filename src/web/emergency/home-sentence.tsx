import { Link } from '@tanstack/react-router'
import styles from '#web/emergency/emergency.module.css'
import type { Here } from '#web/live/me.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type Said = NonNullable<NonNullable<Here['asClient']>['emergency']>

/** On the client's home: that somebody opened their plan in an emergency, and where it says why. */
export function HomeSentence({ said: { by, on, until, open, as } }: { readonly said: Said }) {
  const said = { name: by, day: dayWords(on), until: dayWords(until) }
  const words =
    as === 'custodian'
      ? (open ? m.custody_home_open : m.custody_home_over)(said)
      : (open ? m.emergency_home_open : m.emergency_home_over)(said)
  return (
    <Notice>
      <p>{words}</p>
      <Link to="/my-data" className={styles['link'] ?? ''}>
        {m.emergency_home_why()}
      </Link>
    </Notice>
  )
}
