import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Chart } from '#web/charts/chart.ts'
import styles from '#web/charts/charts.module.css'
import { figure, shortDay } from '#web/charts/figures.ts'
import { bandWords, isInWords } from '#web/charts/in-words.ts'
import { m } from '#words/paraglide/messages.js'

type TableProps = {
  readonly chart: Chart
  readonly name: string
  /** Whose marks the other shape is, where there are any. */
  readonly theirName: string
}

/** Every point of a chart, the latest first: what the picture shows, for reading one by one. */
export function ChartTable({ chart, name, theirName }: TableProps) {
  const { points, theirs } = chart
  const numbers = !isInWords(chart)
  return (
    <table className={styles['table']}>
      <caption>{m.chart_table_caption({ name })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.chart_table_day()}</th>
          {numbers ? <th scope="col">{m.chart_table_value()}</th> : null}
          {chart.bands.length > 0 ? <th scope="col">{m.chart_table_words()}</th> : null}
          {theirs.length > 0 ? <th scope="col">{theirName}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rowsOf(chart).map(({ on, mine, proRated, other }, n) => (
          // Two answers of one day are two rows.
          <tr key={`${on} ${n}`}>
            <th scope="row">{shortDay(on)}</th>
            {numbers ? (
              <td>
                {mine === null ? '' : figure(mine)}
                {proRated ? <small> {m.chart_table_filled_in()}</small> : null}
              </td>
            ) : null}
            {chart.bands.length > 0 ? <td>{mine === null ? '' : bandWords(chart, mine)}</td> : null}
            {theirs.length > 0 ? <td>{other === null ? '' : figure(other)}</td> : null}
          </tr>
        ))}
      </tbody>
      {points.length === 0 ? null : <Foot chart={chart} />}
    </table>
  )
}

function Foot({ chart }: { readonly chart: Chart }) {
  const { target, baseline } = chart
  if (target === null && baseline === null) return null
  return (
    <tfoot>
      {baseline === null ? null : (
        <tr>
          <th scope="row">{m.chart_table_start()}</th>
          <td>{inOneColumn(chart, baseline)}</td>
        </tr>
      )}
      {target === null ? null : (
        <tr>
          <th scope="row">{m.chart_table_target()}</th>
          <td>{inOneColumn(chart, target)}</td>
        </tr>
      )}
    </tfoot>
  )
}

/** Under the first column of values: the number, or the words where there are no numbers. */
const inOneColumn = (chart: Chart, value: number): string =>
  isInWords(chart) ? bandWords(chart, value) : figure(value)

type Row = {
  readonly on: CivilDate
  readonly mine: number | null
  readonly proRated: boolean
  readonly other: number | null
}

function rowsOf({ points, theirs }: Chart): Row[] {
  const others = new Map(theirs.map(([on, value]) => [on, value]))
  const rows = points.map(([on, mine, proRated]): Row => {
    return { on, mine, proRated: proRated === true, other: others.get(on) ?? null }
  })
  const mine = new Set(points.map(([on]) => on))
  for (const [on, other] of others) if (!mine.has(on)) rows.push({ on, mine: null, proRated: false, other })
  return rows.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
