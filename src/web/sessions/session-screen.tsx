import { useParams } from '@tanstack/react-router'
import { usePlanPage } from '#web/live/plan.ts'
import { OurSessions } from '#web/sessions/our-sessions.tsx'
import { SessionPage } from '#web/sessions/session-page.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Sessions: for the team what matters before one and what closes it; for the client what was worked on and what comes next. */
export function Screen() {
  const { plan = '' } = useParams({ strict: false })
  const screen = usePlanPage(plan)
  if (screen.side === 'client') return <OurSessions screen={screen} />
  if (screen.page.capacity !== 'supporter') return <SessionPage key={plan} screen={screen} />
  return (
    <Page title={m.sessions_title()}>
      <EmptyState title={m.sessions_between_two()} />
    </Page>
  )
}
