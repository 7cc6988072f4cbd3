import { eventsOf } from '#web/charts/chart-of.ts'
import { Unfolded } from '#web/charts/unfolded.tsx'
import { eventWords } from '#web/charts/event-words.ts'
import { isOwnWords, measureIn, type ReadingProgress } from '#web/progress/reading.ts'
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
    const name = seriesName(one, measureIn(reading, one), reader)
    return words ? [{ id: one.id, name, own: isOwnWords(one), words }] : []
  })
  const happened = eventsOf({ marks: page.progress.marks, inForce: null }).filter(
    ({ on }) => on > inForce.on && on <= page.today,
  )
  if (moved.length + happened.length === 0) return null
  return (
    <Unfolded summary={m.since_title({ number: inForce.number, day: dayWords(inForce.on) })}>
      <ul className={`${styles['pairs']} ${styles['since']}`}>
        {moved.map(({ id, name, own, words }) => (
          <li key={id}>
            <span className={own ? 'own-words' : styles['name']}>{name}</span>
            <span>{words}</span>
          </li>
        ))}
        {happened.map((event) => (
          <li key={event.id}>
            <span>{dayWords(event.on)}</span>
            <span>{eventWords(event)}</span>
          </li>
        ))}
      </ul>
    </Unfolded>
  )
}
