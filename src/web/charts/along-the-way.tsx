import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ChartEvent } from '#web/charts/chart.ts'
import { Unfolded } from '#web/charts/unfolded.tsx'
import styles from '#web/charts/key.module.css'
import { eventName } from '#web/charts/event-words.ts'
import { MarkPicture } from '#web/roadmap/marks.tsx'
import { dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const MOST = 8

type AlongProps = { readonly events: readonly ChartEvent[]; readonly today: CivilDate }

/** What the pictures above the lines stand for, in words, the latest first. */
export function AlongTheWay({ events, today }: AlongProps) {
  const told = events.filter(({ on }) => on <= today).toReversed()
  if (told.length === 0) return null
  return (
    <section aria-labelledby="along">
      <h3 id="along">{m.progress_along()}</h3>
      <Marks events={told.slice(0, MOST)} today={today} />
      {told.length > MOST ? (
        <Unfolded summary={m.progress_along_more({ count: told.length - MOST })}>
          <Marks events={told.slice(MOST)} today={today} />
        </Unfolded>
      ) : null}
    </section>
  )
}

function Marks({ events, today }: AlongProps) {
  return (
    <ul className={styles['along']}>
      {events.map((event) => (
        <li key={event.id}>
          <MarkPicture what={event.what} behind />
          <span>
            {eventName(event)}
            {event.what !== 'version' && event.words ? (
              <>
                : <span className="own-words">{event.words}</span>
              </>
            ) : null}{' '}
            <small>
              {dayWords(event.on)}, {fromToday(event.on, today)}
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}
