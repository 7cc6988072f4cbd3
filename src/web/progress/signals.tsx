import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Signal } from '#domain/check-in/signal.ts'
import { LookAtSignal } from '#web/progress/look-at-signal.tsx'
import { measureIn, placeOfChart, type ReadingProgress } from '#web/progress/reading.ts'
import { seriesName } from '#web/progress/series-name.ts'
import { signalWords } from '#web/progress/signal-words.ts'
import { WHERE_TO_LOOK } from '#web/progress/where-to-look.ts'
import styles from '#web/progress/progress.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What the published rules say deserves a conversation: first what is on the agenda, then what was looked at. For the team alone. */
export function Signals({ reading }: { readonly reading: ReadingProgress }) {
  const { signals } = reading.page.progress
  const open = signals.filter((one) => one.open)
  const looked = signals.filter((one) => !one.open)
  if (signals.length === 0) return null
  return (
    <section className={styles['signals']} aria-labelledby="signals" data-open={open.length > 0 ? true : undefined}>
      <h2 id="signals">{open.length > 0 ? m.signals_title_therapist() : m.signals_title_looked_therapist()}</h2>
      <ul className={styles['list']}>
        {[...open, ...looked].map((signal) => (
          <OneSignal key={signal.id} signal={signal} reading={reading} />
        ))}
      </ul>
      <p className={styles['soft']}>
        <Link to="/rules">{m.signals_rules_therapist()}</Link>
      </p>
    </section>
  )
}

function OneSignal({ signal, reading }: { readonly signal: Signal; readonly reading: ReadingProgress }) {
  const [looking, setLooking] = useState(false)
  const { page } = reading
  const series = page.progress.series.find((one) => one.id === signal.series)
  const name = series ? seriesName(series, measureIn(reading, series), 'therapist') : ''
  return (
    <li>
      <span>
        {signalWords(signal, name)}{' '}
        {series ? <a href={`#${placeOfChart(series)}`}>{m.signals_chart_therapist()}</a> : null}
      </span>
      {signal.looked ? <Looked signal={signal} reading={reading} /> : null}
      {reading.may('lookAtSignal') && !looking ? (
        <Button look={signal.open ? 'plain' : 'quiet'} small onClick={() => setLooking(true)}>
          {signal.looked ? m.signals_look_again_therapist() : m.signals_look_therapist()}{' '}
          <span className="for-readers-only">({signalWords(signal, name)})</span>
        </Button>
      ) : null}
      {looking ? (
        <LookAtSignal
          practice={page.practice}
          client={page.client.id}
          capacity={page.capacity}
          signal={signal}
          onDone={() => setLooking(false)}
          onCancel={() => setLooking(false)}
        />
      ) : null}
    </li>
  )
}

/** Who looked last, where, and what was decided; and whether it has grown since. */
function Looked({ signal, reading }: { readonly signal: Signal; readonly reading: ReadingProgress }) {
  const { looked, open } = signal
  if (!looked) return null
  const where = new Intl.ListFormat(navigator.language).format(looked.at.map((one) => WHERE_TO_LOOK[one].name()))
  return (
    <span className={styles['soft']}>
      {m.signals_looked_therapist({
        name: reading.nameOf(looked.by) || m.someone(),
        day: dayWords(looked.on),
        where,
        decided: looked.decided,
      })}
      {open ? ` ${m.signals_grown_therapist()}` : ''}
    </span>
  )
}
