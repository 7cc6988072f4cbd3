import { diffWords } from 'diff'
import styles from '#web/ui/words-diff.module.css'
import { m } from '#words/paraglide/messages.js'

/** The difference in words: added underlined, removed struck through, and both said to a screen reader. */
export function WordsDiff({
  before,
  after,
  ownWords = false,
}: {
  readonly before: string
  readonly after: string
  readonly ownWords?: boolean
}) {
  return (
    <span className={ownWords ? 'own-words' : undefined}>
      {diffWords(before, after).map((part, index) => {
        if (part.added)
          return (
            <ins key={index} className={styles['added']}>
              <span className="for-readers-only">{m.diff_added()} </span>
              {part.value}
              <span className="for-readers-only"> {m.diff_end()} </span>
            </ins>
          )
        if (part.removed)
          return (
            <del key={index} className={styles['removed']}>
              <span className="for-readers-only">{m.diff_removed()} </span>
              {part.value}
              <span className="for-readers-only"> {m.diff_end()} </span>
            </del>
          )
        return <span key={index}>{part.value}</span>
      })}
    </span>
  )
}
