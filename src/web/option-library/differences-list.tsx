import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { differences } from '#web/option-library/differences.ts'
import styles from '#web/option-library/option-library.module.css'
import { placeWords } from '#web/option-library/place-words.ts'
import { WordsDiff } from '#web/ui/words-diff.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly before: OptionSheet; readonly after: OptionSheet }

/** What reads differently in two sheets, field by field, in words. */
export function DifferencesList({ before, after }: Props) {
  const found = differences(before, after)
  // What is gone has its name only in the one it is gone from.
  const named = {
    options: [...after.options, ...before.options],
    values: [...after.values, ...before.values],
    sources: [...after.sources, ...before.sources],
  }
  if (found.length === 0) return <p>{m.sheetcompare_none()}</p>
  return (
    <>
      <p>{m.sheetcompare_count({ count: found.length })}</p>
      <ul className={styles['diff']}>
        {found.map((one, n) => (
          <li key={n}>
            <strong>{placeWords(one.place, named)}</strong>
            {one.before === undefined ? <span className={styles['soft']}>{m.sheetcompare_only_copy()}</span> : null}
            {one.after === undefined ? <span className={styles['soft']}>{m.sheetcompare_only_original()}</span> : null}
            <WordsDiff before={one.before ?? ''} after={one.after ?? ''} />
          </li>
        ))}
      </ul>
    </>
  )
}
