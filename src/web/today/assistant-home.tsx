import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TodayPage } from '#server/http/contract.ts'
import { HomeFoot } from '#web/home/home-foot.tsx'
import { ask } from '#web/live/api.ts'
import type { Here } from '#web/live/me.ts'
import styles from '#web/today/today.module.css'
import { useSettled } from '#web/today/use-settled.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The assistant's home: finds a client by name to invite them. No plan, no session, nothing clinical. */
export function AssistantHome({ here }: { readonly here: Here }) {
  const [typed, setTyped] = useState('')
  const query = useSettled(typed.trim())
  const { data, error, refetch } = useQuery({
    queryKey: ['today', here.id, 'assistant', query],
    queryFn: () =>
      ask<TodayPage>(`/api/today?${new URLSearchParams({ practice: here.id, as: 'assistant', q: query })}`),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const rows = query === '' ? [] : (data?.rows ?? [])
  return (
    <Page title={m.assistant_title()} under={m.assistant_under()}>
      <Field label={m.today_search()} hint={m.assistant_search_hint()}>
        {(wiring) => (
          <Input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} {...wiring} />
        )}
      </Field>
      {error && !data ? <ErrorState error={error} reset={() => void refetch()} /> : null}
      <p role="status" className={styles['order']}>
        {query !== '' && rows.length > 0
          ? `${m.today_found({ count: data?.total ?? 0 })} ${m.today_order_names()}`
          : ''}
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
      <HomeFoot />
    </Page>
  )
}
