import type { ReportPage, ReportRate } from '#server/http/check-in-contract.ts'
import { problemWords } from '#web/report/problem-words.ts'
import { RATE_NAMES, RATES } from '#web/report/rates.ts'
import styles from '#web/report/report.module.css'
import { m } from '#words/paraglide/messages.js'

type TableProps = { readonly report: ReportPage; readonly caption: string }

/** One row for each group of problems. Each share with what it is of, and between what it may well lie. */
export function ReportTable({ report, caption }: TableProps) {
  const { rows } = report
  return (
    <table className={styles['report']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.report_problem()}</th>
          {RATE_NAMES.map((name) => (
            <th key={name} scope="col">
              {RATES[name]()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.problem}>
            <th scope="row">
              {problemWords(row.problem)}
              <span className={styles['soft']}>
                {row.clients === null ? m.report_few() : m.report_clients({ count: row.clients })}
              </span>
            </th>
            {RATE_NAMES.map((name) => (
              <td key={name} data-name={RATES[name]()}>
                <Rate rate={row[name]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const hundred = (share: number): number => Math.round(share * 100)

function Rate({ rate }: { readonly rate: ReportRate }) {
  const { count, of, share, low, high } = rate
  if (count === null || of === null || share === null || low === null || high === null)
    return <span className={styles['soft']}>{m.report_few()}</span>
  return (
    <>
      <strong>{m.report_share({ percent: hundred(share) })}</strong>
      <span className={styles['soft']}>{m.report_words({ count, of })}</span>
      <span className={styles['soft']}>{m.report_interval({ low: hundred(low), high: hundred(high) })}</span>
    </>
  )
}
