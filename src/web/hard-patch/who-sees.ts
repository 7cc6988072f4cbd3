import { useQuery } from '@tanstack/react-query'
import { clientQuery } from '#web/live/client.ts'
import { useMe } from '#web/live/me.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { supportersQuery } from '#web/supporters/supporters-query.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * Who will read what the client puts on the way, by name: their therapists, who supervises those, and whom they let read along there.
 * On a screen in the room it is whoever handed it over. Without names yet, it is their therapist all the same.
 */
export function useWhoSees({ page }: PlanScreen): string {
  const { room } = useMe()
  const asked = room === null
  const { data } = useQuery({ ...clientQuery(page.practice, page.client.id), enabled: asked })
  const along = useQuery({ ...supportersQuery(page.practice, page.client.id), enabled: asked }).data?.mine ?? []
  const staff = room ? [room.witness] : [...(data?.client.team ?? []), ...(data?.supervisors ?? [])]
  const named = staff.flatMap((one) => page.people[one]?.name ?? data?.people[one]?.name ?? [])
  const read = along.filter(({ standing, parts }) => standing === 'reads' && parts.includes('waymarks'))
  const names = [...new Set([...named, ...read.map(({ name }) => name)])]
  return named.length === 0
    ? m.patch_therapist_sees()
    : m.patch_who_sees({ names: new Intl.ListFormat(navigator.language).format(names) })
}
