import type { SheetProblem } from '#domain/options/sheet-file.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { sentence } from '#web/option-library/edit/sheet-context.ts'
import { placeOf } from '#web/option-library/place.ts'
import { type Named, placeWords } from '#web/option-library/place-words.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'
import type { ReactNode } from 'react'

const MOST = 12

type Props = {
  readonly title: string
  readonly problems: readonly SheetProblem[]
  /** What the options, values and sources are called; nothing where the file could not be read as a sheet. */
  readonly named: Named
  /** Where it can be mended, if it can be gone to. */
  readonly onGo?: ((field: string) => void) | undefined
  /** The number a field says, where that is what is wrong. */
  readonly numberAt?: ((field: string) => string | undefined) | undefined
  readonly more: (count: number) => ReactNode
}

/** What does not fit, each with its place in words, its file and field, and why. */
export function ProblemsList({ title, problems, named, onGo, numberAt, more }: Props) {
  return (
    <Notice tone="waits" live>
      <div className={styles['problems']}>
        <p>{title}</p>
        <ul>
          {problems.slice(0, MOST).map(({ file, field, reason }, n) => {
            const where = placeWords(placeOf(field), named)
            return (
              <li key={n}>
                {onGo ? (
                  <button type="button" onClick={() => onGo(field)}>
                    {where}
                  </button>
                ) : (
                  <strong>{where}</strong>
                )}
                <br />
                {sentence(reason)}
                {numberAt?.(field) ? ` ${m.sheetproblems_number({ number: numberAt(field) ?? '' })}` : ''}{' '}
                <code>{`${file}, ${field}`}</code>
              </li>
            )
          })}
        </ul>
        {problems.length > MOST ? <p>{more(MOST)}</p> : null}
      </div>
    </Notice>
  )
}
