import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { TodayRow } from '#server/http/contract.ts'
import { alertsQuery } from '#web/alerts/alerts-query.ts'
import { waitingClients } from '#web/alerts/waiting-for.ts'
import { caseloadQuery } from '#web/today/found.ts'
import { Row } from '#web/today/row.tsx'
import type { Whose } from '#web/today/whose.ts'
import styles from '#web/today/today.module.css'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { m } from '#words/paraglide/messages.js'

type CaseloadProps = { readonly as: Whose; readonly query: string; readonly practice: string }

/** A caseload or what a search found in it, a page at a time, and how it is ordered. */
export function Caseload({ as, query, practice }: CaseloadProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...caseloadQuery(practice, as, query),
    placeholderData: keepPreviousData,
  })
  const alerts = useQuery(alertsQuery(practice))
  const urgent = waitingClients(alerts.data?.alerts ?? [])
  if (error && !data) return <ErrorState error={error} reset={() => void refetch()} />
  if (!data) return <Loading />
  const rows = data.pages.flatMap((page) => page.rows)
  const { total = 0, today = '' } = data.pages[0] ?? {}
  if (rows.length === 0) return query ? <NotFound query={query} /> : <Nobody as={as} />
  return (
    <section aria-label={m.today_list()} className={styles['caseload']}>
      <p className={styles['order']} role="status">
        {query ? m.today_found({ count: total }) : m.today_count({ count: total })} {m.today_order()}
      </p>
      {groupsOf(rows, today).map(([group, some]) => (
        <Fragment key={group}>
          <h2>{GROUP[group]()}</h2>
          <ul>
            {some.map((row) => (
              <Row key={row.client} row={row} today={today} as={as} urgent={urgent.has(row.client)} />
            ))}
          </ul>
        </Fragment>
      ))}
      {hasNextPage ? (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {m.today_more({ count: total - rows.length })}
        </Button>
      ) : null}
    </section>
  )
}

type Group = 'open' | 'today' | 'before' | 'later' | 'none'
const GROUP: Record<Group, () => string> = {
  open: m.today_group_open,
  today: m.today_group_today,
  before: m.today_group_before_therapist,
  later: m.today_group_later,
  none: m.today_group_none,
}

function groupsOf(rows: readonly TodayRow[], today: CivilDate): [Group, TodayRow[]][] {
  const groups: Record<Group, TodayRow[]> = { open: [], today: [], before: [], later: [], none: [] }
  for (const row of rows) groups[groupOf(row, today)].push(row)
  return (Object.entries(groups) as [Group, TodayRow[]][]).filter(([, some]) => some.length > 0)
}

function groupOf(row: TodayRow, today: CivilDate): Group {
  if (row.ended) return 'none'
  if (row.leftOpen) return 'before'
  if (row.sessionOpen) return 'open'
  if (!row.nextSession) return 'none'
  if (row.nextSession < today) return 'before'
  return row.nextSession === today ? 'today' : 'later'
}

function NotFound({ query }: { readonly query: string }) {
  return (
    <EmptyState title={m.today_not_found({ query })}>
      <p>{m.today_not_found_text()}</p>
    </EmptyState>
  )
}

function Nobody({ as }: { readonly as: Whose }) {
  if (as === 'supervisor')
    return (
      <EmptyState title={m.today_nobody_supervised()}>
        <p>{m.today_nobody_supervised_text()}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={m.today_nobody()}>
      <p>{m.today_nobody_text()}</p>
      <Link to="/clients/new">{m.today_add_first()}</Link>
    </EmptyState>
  )
}
