import { eventsOf } from '#web/charts/chart-of.ts'
import { eventWords } from '#web/charts/event-words.ts'
import { measureIn, type ReadingProgress } from '#web/progress/reading.ts'
import { seriesName } from '#web/progress/series-name.ts'
import { sinceVersionWords } from '#web/progress/since-version.ts'
import styles from '#web/progress/progress.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What has moved since the version in force was signed: what a look at the plan begins with. Nothing where nothing can be compared. */
export function SinceVersion({ reading }: { readonly reading: ReadingProgress }) {
  const { page, reader } = reading
  const { inForce, series } = page.progress
  if (!inForce) return null
  const moved = series.flatMap((one) => {
    const words = sinceVersionWords(one, inForce, reader)
    return words ? [{ id: one.id, name: seriesName(one, measureIn(reading, one), reader), words }] : []
  })
  const happened = eventsOf({ marks: page.progress.marks, inForce: null }).filter(
    ({ on }) => on > inForce.on && on <= page.today,
  )
  if (moved.length + happened.length === 0) return null
  return (
    <section className={styles['since']} aria-labelledby="since">
      <h3 id="since">{m.since_title({ number: inForce.number, day: dayWords(inForce.on) })}</h3>
      <ul>
        {moved.map(({ id, name, words }) => (
          <li key={id}>
            {name}: {words}
          </li>
        ))}
        {happened.map((event) => (
          <li key={event.id}>
            {dayWords(event.on)}: {eventWords(event)}
          </li>
        ))}
      </ul>
    </section>
  )
}
