import { useQuery } from '@tanstack/react-query'
import { progressQuery } from '#web/progress/progress-query.ts'
import { isOwnWords, measureIn, readingOf } from '#web/progress/reading.ts'
import { seriesName } from '#web/progress/series-name.ts'
import { sinceVersionWords } from '#web/progress/since-version.ts'
import styles from '#web/review/review.module.css'
import { m } from '#words/paraglide/messages.js'

/** Each measure and rating in one sentence, since the version in force. Nothing where nothing can be compared or read. */
export function AnswersSince({ plan }: { readonly plan: string }) {
  const { data } = useQuery({ ...progressQuery(plan), retry: false })
  if (!data?.progress.inForce) return null
  const reading = readingOf(data)
  const { inForce } = data.progress
  const said = data.progress.series.flatMap((one) => {
    const words = sinceVersionWords(one, inForce, reading.reader)
    return words ? [{ one, words, name: seriesName(one, measureIn(reading, one), reading.reader) }] : []
  })
  if (said.length === 0) return null
  return (
    <section>
      <h3>{m.review_since_answers()}</h3>
      <ul className={styles['list']}>
        {said.map(({ one, words, name }) => (
          <li key={one.id}>
            <span className={isOwnWords(one) ? 'own-words' : styles['soft']}>{name}</span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
