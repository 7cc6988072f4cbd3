import { EmergencyList } from '#web/emergency/emergency-list.tsx'
import { useHere } from '#web/live/me.ts'
import { useAccessLog } from '#web/practice/access-query.ts'
import { AccessTable } from '#web/practice/access-table.tsx'
import styles from '#web/practice/practice.module.css'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Emergency accesses to be looked at, and who looked at what in the practice; whose plan, never what it says. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.audit_title()} under={m.audit_under()} width="wide">
      {here ? <Audit practice={here.id} /> : null}
    </Page>
  )
}

function Audit({ practice }: { readonly practice: string }) {
  const { entries, onEarlier } = useAccessLog(practice)
  return (
    <div className={styles['audit']}>
      <EmergencyList practice={practice} />
      <section aria-labelledby="all">
        <h2 id="all">{m.audit_all()}</h2>
        {entries.length === 0 ? (
          <EmptyState title={m.audit_empty()} />
        ) : (
          <AccessTable entries={entries} onEarlier={onEarlier} />
        )}
      </section>
    </div>
  )
}
