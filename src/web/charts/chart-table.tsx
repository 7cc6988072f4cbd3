import type { CivilDate } from '#domain/kernel/dates.ts'
import { bandOf } from '#domain/measure/band.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Chart } from '#web/charts/chart.ts'
import styles from '#web/charts/charts.module.css'
import { figure, shortDay } from '#web/charts/figures.ts'
import { m } from '#words/paraglide/messages.js'

type TableProps = {
  readonly chart: Chart
  readonly measure: Measure | undefined
  readonly name: string
  /** Whose marks the other shape is, where there are any. */
  readonly theirName: string
  readonly levels: readonly string[] | null
}

/** Every point of a chart, the latest first: what the picture shows, for reading one by one. */
export function ChartTable({ chart, measure, name, theirName, levels }: TableProps) {
  const { points, theirs } = chart
  const inWords = levels !== null || (measure?.bands ?? null) !== null
  const wordsOf = (value: number): string =>
    levels?.[value - chart.lowest] ?? (measure ? (bandOf(measure, value) ?? '') : '')
  return (
    <table className={styles['table']}>
      <caption>{m.chart_table_caption({ name })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.chart_table_day()}</th>
          <th scope="col">{m.chart_table_value()}</th>
          {inWords ? <th scope="col">{m.chart_table_words()}</th> : null}
          {theirs.length > 0 ? <th scope="col">{theirName}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rowsOf(chart).map(({ on, mine, proRated, other }, n) => (
          // Two answers of one day are two rows.
          <tr key={`${on} ${n}`}>
            <th scope="row">{shortDay(on)}</th>
            <td>
              {mine === null ? '' : figure(mine)}
              {proRated ? <small> {m.chart_table_filled_in()}</small> : null}
            </td>
            {inWords ? <td>{mine === null ? '' : wordsOf(mine)}</td> : null}
            {theirs.length > 0 ? <td>{other === null ? '' : figure(other)}</td> : null}
          </tr>
        ))}
      </tbody>
      {points.length === 0 ? null : <Foot chart={chart} />}
    </table>
  )
}

function Foot({ chart: { target, baseline } }: { readonly chart: Chart }) {
  if (target === null && baseline === null) return null
  return (
    <tfoot>
      {baseline === null ? null : (
        <tr>
          <th scope="row">{m.chart_table_start()}</th>
          <td>{figure(baseline)}</td>
        </tr>
      )}
      {target === null ? null : (
        <tr>
          <th scope="row">{m.chart_table_target()}</th>
          <td>{figure(target)}</td>
        </tr>
      )}
    </tfoot>
  )
}

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
