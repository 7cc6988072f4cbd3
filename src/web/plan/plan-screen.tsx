import { useParams } from '@tanstack/react-router'
import { usePlanPage } from '#web/live/plan.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The plan: one readable page with margins. */
export function Screen() {
  const { plan = '' } = useParams({ strict: false })
  const screen = usePlanPage(plan)
  return <Page title={m.title_plan()}>{screen.page.client.name}</Page>
}
