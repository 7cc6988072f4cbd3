import { Link, useParams } from '@tanstack/react-router'
import type { Measure, MeasureItem } from '#domain/measure/measure.ts'
import { useHere } from '#web/live/me.ts'
import { countedNumber } from '#web/library/option-words.ts'
import { useLibrary } from '#web/library/library-query.ts'
import styles from '#web/library/sheet.module.css'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { m } from '#words/paraglide/messages.js'

/** A blank sheet of one measure for paper: large type, its licence sentence, nothing about anybody. */
export function Screen() {
  const here = useHere()
  const { measure } = useParams({ strict: false }) as { readonly measure: string }
  return here ? <Sheet practice={here.id} id={measure} /> : null
}

function Sheet({ practice, id }: { readonly practice: string; readonly id: string }) {
  const { library } = useLibrary(practice)
  const measure = Object.hasOwn(library, id) ? library[id] : undefined
  return (
    <div className={styles['paper']}>
      <p className={styles['options']}>
        {measure ? (
          <Button look="primary" onClick={() => print()}>
            {m.library_sheet_print()}
          </Button>
        ) : null}
        <Link to="/library">{m.library_all()}</Link>
      </p>
      {measure ? <Questions measure={measure} /> : <EmptyState title={m.library_gone()} />}
    </div>
  )
}

function Questions({ measure }: { readonly measure: Measure }) {
  const { name, instructions, stem, items, unscored = [], scoring, licence } = measure
  return (
    <>
      <h1>{name}</h1>
      <p className={styles['who']}>
        <span>{m.library_sheet_name()}:</span>
        <span>{m.library_sheet_date()}:</span>
      </p>
      <p>{instructions ?? m.library_sheet_mark()}</p>
      {stem ? <p>{stem}</p> : null}
      <ol>
        {items.map((item, at) => (
          <Question key={at} item={item} measure={measure} />
        ))}
      </ol>
      {scoring.rule === 'sum' && items.length > 1 ? (
        <p className={styles['sum']}>
          <span>{m.library_sheet_sum()}:</span>
        </p>
      ) : null}
      {unscored.length > 0 ? (
        <ul>
          {unscored.map((item, at) => (
            <Question key={at} item={item} measure={measure} uncounted />
          ))}
        </ul>
      ) : null}
      <p>{m.library_sheet_foot()}</p>
      <footer>
        <p>{licence.sentence}</p>
        {licence.notice ? <p>{licence.notice}</p> : null}
      </footer>
    </>
  )
}

type QuestionProps = { readonly item: MeasureItem; readonly measure: Measure; readonly uncounted?: boolean }

/** A question with its answers; beside each, in small, the number it counts. */
function Question({ item, measure, uncounted = false }: QuestionProps) {
  const options = item.options ?? measure.options
  return (
    <li>
      <p>{item.text}</p>
      <ul className={styles['answers']}>
        {options.map((one) => (
          <li key={one.value}>
            {one.label}
            {uncounted ? null : <Counts number={countedNumber(item, options, one)} />}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Counts({ number }: { readonly number: number | null }) {
  return number === null ? null : <span className={styles['number']}> {number}</span>
}
