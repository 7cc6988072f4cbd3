import { useSuspenseQuery } from '@tanstack/react-query'
import type { AccessPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'
import { useHere } from '#web/live/me.ts'
import { AccessTable } from '#web/practice/access-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Who looked at what in the practice; whose plan, never what it says. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.audit_title()} under={m.audit_under()} width="wide">
      {here ? <Audit practice={here.id} /> : null}
    </Page>
  )
}

function Audit({ practice }: { readonly practice: string }) {
  const { data } = useSuspenseQuery({
    queryKey: ['access-log', practice],
    queryFn: () => ask<AccessPage>(`/api/access-log?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })
  if (data.entries.length === 0) return <EmptyState title={m.audit_empty()} />
  return <AccessTable entries={data.entries} withClients />
}
