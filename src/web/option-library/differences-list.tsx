import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { differences } from '#web/option-library/differences.ts'
import styles from '#web/option-library/option-library.module.css'
import type { Place } from '#web/option-library/place.ts'
import { placeWords } from '#web/option-library/place-words.ts'
import { valueWords } from '#web/option-library/value-words.ts'
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
  const told = (place: Place, value: string | undefined): string =>
    value === undefined ? '' : valueWords(place, value, named)
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
            <Both before={told(one.place, one.before)} after={told(one.place, one.after)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A text by the words that differ; a number, a day, a choice as a whole, because half a number says nothing. */
function Both({ before, after }: { readonly before: string; readonly after: string }) {
  if (/\s/.test(before) && /\s/.test(after)) return <WordsDiff before={before} after={after} />
  return (
    <span>
      <WordsDiff before={before} after="" /> <WordsDiff before="" after={after} />
    </span>
  )
}
