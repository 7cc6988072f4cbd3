import { queryOptions } from '@tanstack/react-query'
import type { PlanId } from '#domain/kernel/ids.ts'
import type { PlanPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'

/** A plan's page, as the server tells it. */
export const planQuery = (plan: PlanId) =>
  queryOptions({ queryKey: ['plan', plan], queryFn: () => ask<PlanPage>(`/api/plans/${encodeURIComponent(plan)}`) })
