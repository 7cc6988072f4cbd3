import { Link } from '@tanstack/react-router'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Where a sheet should be and none is. */
export function NoSheet() {
  return (
    <Page title={m.sheets_title()}>
      <EmptyState title={m.sheets_gone()}>
        <p>{m.sheets_gone_text()}</p>
        <Link to="/library/options">{m.sheets_all()}</Link>
      </EmptyState>
    </Page>
  )
}
