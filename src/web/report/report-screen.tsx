import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportPage } from '#server/http/check-in-contract.ts'
import { ask } from '#web/live/api.ts'
import { type Here, useHere } from '#web/live/me.ts'
import { Means } from '#web/report/means.tsx'
import { firstDayOf, type Month, monthOf, monthsBefore, monthWords } from '#web/report/months.ts'
import { Period } from '#web/report/period.tsx'
import styles from '#web/report/report.module.css'
import { ReportTable } from '#web/report/report-table.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** How it goes in the practice as a whole: by problem and period, without names. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.report_title()} under={m.report_under()} width="wide">
      {here ? <Report here={here} /> : null}
    </Page>
  )
}

type Asked = { readonly from: Month; readonly to: Month }

function Report({ here }: { readonly here: Here }) {
  const now = monthOf(here.today)
  const [asked, setAsked] = useState<Asked>({ from: monthsBefore(now, 11), to: now })
  const query = new URLSearchParams({
    practice: here.id,
    from: firstDayOf(asked.from),
    to: firstDayOf(asked.to),
  })
  const { data, error, refetch } = useQuery({
    queryKey: ['report', here.id, asked.from, asked.to],
    queryFn: () => ask<ReportPage>(`/api/report?${query}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return (
    <>
      <Period from={asked.from} to={asked.to} now={now} onChoose={(from, to) => setAsked({ from, to })} />
      {error && !data ? <ErrorState error={error} reset={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? <Shown report={data} csv={`/api/report.csv?${query}`} /> : null}
    </>
  )
}

function Shown({ report, csv }: { readonly report: ReportPage; readonly csv: string }) {
  const { from, to, rows, smallest } = report
  const period = periodWords(monthOf(from), monthOf(to))
  if (!rows.some((one) => one.clients !== null))
    return (
      <EmptyState title={m.report_empty()}>
        <p>{m.report_empty_text({ smallest })}</p>
      </EmptyState>
    )
  return (
    <>
      <ReportTable report={report} caption={period} />
      <p className={styles['acts']}>
        <a href={csv} download>
          {m.report_csv()}
        </a>
        <Button small onClick={() => print()}>
          {m.report_print()}
        </Button>
      </p>
      <Means smallest={smallest} />
    </>
  )
}

const periodWords = (from: Month, to: Month): string =>
  from === to ? monthWords(from) : m.report_period({ from: monthWords(from), to: monthWords(to) })
