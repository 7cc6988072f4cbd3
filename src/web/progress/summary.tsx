import { addedWords } from '#web/progress/checked-in-words.ts'
import { isOwnWords, measureIn, placeOfChart, type ReadingProgress } from '#web/progress/reading.ts'
import { seriesName } from '#web/progress/series-name.ts'
import { seriesWords } from '#web/progress/series-words.ts'
import { SinceVersion } from '#web/progress/since-version.tsx'
import styles from '#web/progress/progress.module.css'
import { dayAndTime, dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What most people open the page for: how it is now, in plain words, and what is next. */
export function Summary({ reading }: { readonly reading: ReadingProgress }) {
  const { page, reader } = reading
  const { series, nextSession, nextSessionAt, reviewOn } = page.progress
  const { today } = page
  const ahead = [
    nextSession && nextSession >= today
      ? m.progress_next_session({
          day: dayAndTime(dayWords(nextSession), nextSessionAt ?? undefined),
          away: fromToday(nextSession, today),
        })
      : '',
    reviewOn && reviewOn >= today
      ? m.progress_review({ day: dayWords(reviewOn), away: fromToday(reviewOn, today) })
      : '',
  ].filter(Boolean)
  return (
    <section className={styles['summary']} aria-labelledby="now">
      <h2 id="now">{m.progress_now()}</h2>
      <ul className={styles['pairs']}>
        {series.map((one) => {
          const measure = measureIn(reading, one)
          return (
            <li key={one.id}>
              <a className={isOwnWords(one) ? 'own-words' : undefined} href={`#${placeOfChart(one)}`}>
                {seriesName(one, measure, reader)}
              </a>
              <span>{seriesWords(one, measure, reader)}</span>
            </li>
          )
        })}
      </ul>
      <SinceVersion reading={reading} />
      <p className={styles['soft']}>{[addedWords(page), ...ahead].join(' ')}</p>
    </section>
  )
}
