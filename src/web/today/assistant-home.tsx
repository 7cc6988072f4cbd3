import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { HomeFoot } from '#web/home/home-foot.tsx'
import type { Here } from '#web/live/me.ts'
import { caseloadQuery } from '#web/today/found.ts'
import { SearchField } from '#web/today/search-field.tsx'
import styles from '#web/today/today.module.css'
import { useSettled } from '#web/today/use-settled.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** So many names are listed before anything is searched. */
const FIRST = 30

/** The assistant's home: finds a client by name to invite them. No plan, no session, nothing clinical. */
export function AssistantHome({ here }: { readonly here: Here }) {
  const [typed, setTyped] = useState('')
  const query = useSettled(typed.trim())
  const { data, error, refetch } = useInfiniteQuery({
    ...caseloadQuery(here.id, 'assistant', query),
    placeholderData: keepPreviousData,
  })
  const { rows = [], total = 0 } = data?.pages[0] ?? {}
  const counted =
    query !== ''
      ? `${m.today_found({ count: total })} ${m.today_order_names()}`
      : rows.length < FIRST
        ? `${m.today_count({ count: total })} ${m.today_order_names()}`
        : m.assistant_first({ count: rows.length })
  return (
    <Page title={m.assistant_title()} under={m.assistant_under()}>
      <SearchField practice={here.id} as="assistant" typed={typed} onType={setTyped} hint={m.assistant_search_hint()} />
      {error && !data ? <ErrorState error={error} reset={() => void refetch()} /> : null}
      <p role="status" className={styles['order']}>
        {rows.length > 0 ? counted : ''}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.client} className={styles['row']}>
            <div className={styles['who']}>
              <Link to={`/clients/${row.client}`}>{row.name}</Link>
            </div>
          </li>
        ))}
      </ul>
      {query !== '' && data && rows.length === 0 ? (
        <EmptyState title={m.today_not_found({ query })}>
          <p>{m.assistant_not_found()}</p>
        </EmptyState>
      ) : null}
      <Link to="/practice/custody" className={styles['emergency'] ?? ''}>
        {m.custody_title()}
      </Link>
      <HomeFoot />
    </Page>
  )
}
