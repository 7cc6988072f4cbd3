import type { Words } from '#domain/plan/concept/concepts.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { changedFields, type Line } from '#domain/plan/line.ts'
import { fieldName } from '#web/line-words/fields.ts'
import { toldOnce, valueWords } from '#web/line-words/told.ts'
import styles from '#web/plan/margin/margin.module.css'
import { capital } from '#web/plan/line-text.tsx'
import { useReading } from '#web/plan/reading.ts'
import { WordsDiff } from '#web/ui/words-diff.tsx'

/** What would be different in a line, field by field, in words. */
export function ChangeDiff({ line, words }: { readonly line: Pick<Line, 'kind' | 'words'>; readonly words: Words }) {
  const { reader } = useReading()
  const fields = toldOnce(line.kind, changedFields(line.words, words))
  return (
    <div className={styles['diff']}>
      {fields.map((field) => (
        <div key={field}>
          {fields.length > 1 || field !== Object.keys(line.words)[0] ? (
            <span className={styles['label']}>{capital(fieldName(field, reader, { ...line.words, ...words }))}: </span>
          ) : null}
          <WordsDiff
            before={valueWords(line.kind, field, line.words[field], reader)}
            after={valueWords(line.kind, field, words[field] ?? undefined, reader)}
            ownWords={ownerOf(line.kind, field) === 'client'}
          />
        </div>
      ))}
    </div>
  )
}
