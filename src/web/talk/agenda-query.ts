import { queryOptions } from '@tanstack/react-query'
import type { PlanId } from '#domain/kernel/ids.ts'
import type { AgendaCount, AgendaPage } from '#server/http/check-in-contract.ts'
import { ask } from '#web/live/api.ts'

// Under the key of the progress page: whatever makes that old, a check-in or a change of the plan, makes these old.
const keyOf = (plan: PlanId, what: string): readonly string[] => ['progress', plan, what]
const pathOf = (plan: PlanId): string => `/api/plans/${encodeURIComponent(plan)}/agenda`

/** What check-ins bring to the next session; everything else on the agenda follows from the plan. */
export const agendaQuery = (plan: PlanId) =>
  queryOptions({ queryKey: keyOf(plan, 'agenda'), queryFn: () => ask<AgendaPage>(pathOf(plan)) })

/** How many things there are to talk about. Looking at the number leaves no trace. */
export const agendaCountQuery = (plan: PlanId) =>
  queryOptions({ queryKey: keyOf(plan, 'agenda-count'), queryFn: () => ask<AgendaCount>(`${pathOf(plan)}/count`) })
