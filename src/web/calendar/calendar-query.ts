import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { CalendarPage } from '#server/http/calendar-contract.ts'
import { ask, tell } from '#web/live/api.ts'
import type { Outcome } from '#web/ui/form.tsx'

export const calendarQuery = (practice: string) =>
  queryOptions({
    queryKey: ['calendar', practice],
    queryFn: () => ask<CalendarPage>(`/api/calendar?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })

/** Does something to one's own calendar; the page shows what came of it. */
export function useCalendarAct(
  practice: string,
): (what: Readonly<Record<string, string>>, came?: (page: CalendarPage) => void) => Promise<Outcome> {
  const queries = useQueryClient()
  return async (what, came) => {
    const told = await tell<CalendarPage>('/api/calendar', { practice, ...what }).catch(() => null)
    if (told === null) return 'noAnswer'
    if (!('done' in told)) return told.refused
    queries.setQueryData(['calendar', practice], told.done)
    came?.(told.done)
    return null
  }
}
