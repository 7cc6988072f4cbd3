import { Fragment, type ReactNode, useId, useState } from 'react'
import { usePrinting } from '#web/charts/printing.ts'
import styles from '#web/progress/progress.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const FEW = 12

type FirstFewProps<Row> = {
  /** Newest first. */
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly draw: (row: Row) => ReactNode
  readonly className: string
  /** What the button is about, for whoever hears it. */
  readonly about: string
}

/** A list of which the latest stand there, the earlier ones behind one button that says how many; on paper all of it. */
export function FirstFew<Row>({ rows, keyOf, draw, className, about }: FirstFewProps<Row>) {
  const [all, setAll] = useState(false)
  const printing = usePrinting()
  const id = useId()
  const earlier = rows.length - FEW
  return (
    <>
      <ul id={id} className={className}>
        {(all || printing ? rows : rows.slice(0, FEW)).map((row) => (
          <Fragment key={keyOf(row)}>{draw(row)}</Fragment>
        ))}
      </ul>
      {earlier > 0 ? (
        <div className={styles['earlier']}>
          <Button look="quiet" small aria-expanded={all} aria-controls={id} onClick={() => setAll(!all)}>
            {all ? m.progress_earlier_hide() : m.progress_earlier_show({ count: earlier })}{' '}
            <span className="for-readers-only">({about})</span>
          </Button>
        </div>
      ) : null}
    </>
  )
}
