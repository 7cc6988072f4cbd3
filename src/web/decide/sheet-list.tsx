import { Link } from '@tanstack/react-router'
import type { SheetInList } from '#server/http/options-contract.ts'
import styles from '#web/decide/decide.module.css'
import { inNeutralOrder } from '#web/decide/neutral-order.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type SheetListProps = {
  readonly id: string
  readonly title: string
  readonly under?: string
  readonly sheets: readonly SheetInList[]
  readonly plan: string
}

/** Sheets by name, each with the ways it tells of. */
export function SheetList({ id, title, under, sheets, plan }: SheetListProps) {
  const list = new Intl.ListFormat(navigator.language)
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {under ? <p className={styles['soft']}>{under}</p> : null}
      <ul className={styles['sheets']}>
        {sheets.map((one) => (
          <li key={one.id}>
            <Link to={`/choices/${plan}/sheet/${one.id}`}>{one.title}</Link>
            <p>
              {m.decide_ways_count({ count: one.options.length })}{' '}
              <span className={styles['soft']}>{list.format(inNeutralOrder(one.options).map(({ name }) => name))}</span>
            </p>
            {one.whose === 'shipped' ? null : (
              <p className={styles['soft']}>{one.whose === 'copy' ? m.decide_own_copy() : m.decide_own_sheet()}</p>
            )}
            {one.outOfDate ? (
              <p className={styles['waits']}>{m.decide_out_of_date({ day: dayWords(one.reviewBy) })}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
