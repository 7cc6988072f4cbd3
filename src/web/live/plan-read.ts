import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PlanId } from '#domain/kernel/ids.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { PlanPage } from '#server/http/contract.ts'
import { planQuery } from '#web/live/plan-query.ts'
import { useSignal } from '#web/live/signal.ts'
import { includedIn, type Underway, underway } from '#web/live/underway.ts'

type Over = (plan: Plan, version: number, all: readonly Underway[]) => Plan

/**
 * A plan where it is only read. The rules that decide are a large file: they are fetched only when something this tab has done is
 * still on its way, and then they are at hand already. Suspends until the plan is there.
 */
export function usePlanRead(planId: PlanId): { readonly page: PlanPage; readonly plan: Plan } {
  const page = useSuspenseQuery(planQuery(planId)).data
  const all = useSignal(underway)
  const [over, setOver] = useState<Over | null>(null)
  const waits = all.some((one) => one.plan === planId)
  useEffect(() => includedIn(page.plan.id, page.version), [page])
  useEffect(() => {
    if (waits) void import('#web/live/overlay.ts').then(({ laidOverPlan }) => setOver(() => laidOverPlan))
  }, [waits])
  return { page, plan: over && waits ? over(page.plan, page.version, all) : page.plan }
}
