import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode, useId, useState } from 'react'
import type { Progress } from '#domain/check-in/progress.ts'
import { usePrinting } from '#web/charts/printing.ts'
import { wholeProgressQuery } from '#web/progress/progress-query.ts'
import type { ReadingProgress } from '#web/progress/reading.ts'
import { withEarlier } from '#web/progress/with-earlier.ts'
import styles from '#web/progress/progress.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type FirstFewProps<Row> = {
  readonly reading: ReadingProgress
  /** Newest first. */
  readonly rowsOf: (progress: Progress) => readonly Row[]
  /** How many there are that the page did not bring. */
  readonly earlier: number
  readonly keyOf: (row: Row) => string
  readonly draw: (row: Row) => ReactNode
  readonly className: string
  /** Whether something in it waits for somebody. */
  readonly open?: boolean
  /** What the button is about, for whoever hears it. */
  readonly about: string
}

/**
 * A list of which the latest stand there. One button says how many earlier ones there are and reads them when it is pressed; on
 * paper stands what has been read, and how many there are.
 */
export function FirstFew<Row>(props: FirstFewProps<Row>) {
  const { reading, rowsOf, earlier, keyOf, draw, className, open = false, about } = props
  const [unfolded, setUnfolded] = useState(false)
  const [asked, setAsked] = useState(false)
  const printing = usePrinting()
  const id = useId()
  const { data, isFetching, isError, refetch } = useQuery({
    ...wholeProgressQuery(reading.page.plan),
    enabled: asked && earlier > 0,
  })
  const few = rowsOf(reading.page.progress)
  const whole = data && earlier > 0 ? withEarlier(few, rowsOf(data.progress), earlier, keyOf) : null
  const shown = unfolded && whole !== null
  const rows = (shown || printing ? whole : null) ?? few
  const press = (): void => {
    setUnfolded(!shown)
    setAsked(true)
    if (asked && whole === null && !isFetching) void refetch()
  }
  return (
    <>
      <ul id={id} className={className} data-open={open ? true : undefined}>
        {rows.map((row) => (
          <Fragment key={keyOf(row)}>{draw(row)}</Fragment>
        ))}
      </ul>
      {earlier > 0 ? (
        <div className={styles['earlier']}>
          <Button look="quiet" small aria-expanded={shown} aria-controls={id} onClick={press}>
            {shown ? m.progress_earlier_hide() : m.progress_earlier_show({ count: earlier })}{' '}
            <span className="for-readers-only">({about})</span>
          </Button>
          <p className={styles['soft']} role="status">
            {unfolded && whole === null ? <HowFar isFetching={isFetching} isError={isError} /> : null}
          </p>
        </div>
      ) : null}
      {printing && earlier > 0 && whole === null ? (
        <p className={styles['soft']}>{m.progress_earlier_paper({ shown: few.length, all: few.length + earlier })}</p>
      ) : null}
    </>
  )
}

function HowFar({ isFetching, isError }: { readonly isFetching: boolean; readonly isError: boolean }) {
  if (isFetching) return m.progress_earlier_coming()
  return isError ? m.progress_earlier_not_here() : null
}
