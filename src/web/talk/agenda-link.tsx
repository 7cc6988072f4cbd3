import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PlanId } from '#domain/kernel/ids.ts'
import { agendaCountQuery } from '#web/talk/agenda-query.ts'
import { m } from '#words/paraglide/messages.js'

/** The way to what will be talked about next time, with how much it is. Without the number it is still the way. */
export function AgendaLink({ plan, className }: { readonly plan: PlanId; readonly className?: string | undefined }) {
  const { data } = useQuery(agendaCountQuery(plan))
  return (
    <Link to={`/plan/${plan}/agenda`} className={className ?? ''}>
      {data && data.count > 0 ? m.talk_agenda_link_count({ count: data.count }) : m.talk_agenda_link()}
    </Link>
  )
}
