import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { PlanPage } from '#server/http/contract.ts'
import type { Supported } from '#server/http/supporters-contract.ts'
import { HelpLink } from '#web/home/help-link.tsx'
import { ask, Problem } from '#web/live/api.ts'
import { useMe } from '#web/live/me.ts'
import { queries } from '#web/live/query.ts'
import { ShownPlan } from '#web/supporters/shown-plan.tsx'
import { SupportList } from '#web/supporters/support-list.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What somebody chose to show of their plan: to read, with whose it is and what is not shown on top. */
export function Screen() {
  const { plan = '' } = useParams({ strict: false })
  const one = useMe().supports.find((each) => each.plan === plan)
  return one ? <Shown one={one} /> : <SupportList />
}

function Shown({ one }: { readonly one: Supported }) {
  const { name, plan: id, practice } = one
  const page = useSuspenseQuery({ queryKey: ['plan', id, 'support'], queryFn: () => shownOf(id, practice) }).data
  if (!page) return <SupportList ended />
  return (
    <Page title={m.support_title({ name })} beside={<HelpLink />}>
      <ShownPlan shown={one} plan={page.plan} />
    </Page>
  )
}

/** Null where it is shown to the reader no more: it may end while they look. */
async function shownOf(plan: string, practice: string): Promise<PlanPage | null> {
  try {
    const asked = new URLSearchParams({ practice, as: 'supporter' })
    return await ask<PlanPage>(`/api/plans/${encodeURIComponent(plan)}?${asked}`)
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.kind !== 'gone') throw problem
    void queries.invalidateQueries({ queryKey: ['me'] })
    return null
  }
}
