import { useState } from 'react'
import type { Progress } from '#domain/check-in/progress.ts'
import { FirstFew } from '#web/progress/first-few.tsx'
import type { ReadingProgress } from '#web/progress/reading.ts'
import { SetAside } from '#web/progress/set-aside.tsx'
import styles from '#web/progress/progress.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type CheckedIn = Progress['latest'][number]

/** The check-ins and how each came. An entry from paper says who entered it, and can be set aside. */
export function CheckIns({ reading }: { readonly reading: ReadingProgress }) {
  const { latest, earlier } = reading.page.progress
  if (latest.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="check-ins">
      <h2 id="check-ins">{m.progress_check_ins()}</h2>
      <FirstFew
        reading={reading}
        rowsOf={(progress) => progress.latest}
        earlier={earlier.latest}
        keyOf={({ id }) => id}
        draw={(one) => <OneCheckIn one={one} reading={reading} />}
        className={`${styles['list']} ${styles['close']}`}
        about={m.progress_check_ins()}
      />
    </section>
  )
}

function OneCheckIn({ one, reading }: { readonly one: CheckedIn; readonly reading: ReadingProgress }) {
  const [open, setOpen] = useState(false)
  const mayBeSetAside = one.way === 'paper' && !one.setAside && reading.may('setAside')
  return (
    <li>
      <span>
        {dayWords(one.on)}: {howItCame(one, reading)}
      </span>
      {one.setAside ? <span className={styles['soft']}>{m.progress_set_aside()}</span> : null}
      {mayBeSetAside && !open ? (
        <Button look="quiet" small onClick={() => setOpen(true)}>
          {m.set_aside_open_therapist()} <span className="for-readers-only">({dayWords(one.on)})</span>
        </Button>
      ) : null}
      {mayBeSetAside && open ? <SetAside reading={reading} checkIn={one.id} onClose={() => setOpen(false)} /> : null}
    </li>
  )
}

function howItCame({ way, by }: CheckedIn, { nameOf, reader }: ReadingProgress): string {
  switch (way) {
    case 'signedIn':
      return reader === 'client' ? m.progress_way_signed_in() : m.progress_way_signed_in_therapist()
    case 'link':
      return m.progress_way_link()
    case 'room':
      return m.progress_way_room()
    case 'paper':
      return m.progress_way_paper({ name: nameOf(by) || m.someone() })
  }
}
