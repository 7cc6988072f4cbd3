import { Link } from '@tanstack/react-router'
import type { Plan } from '#domain/plan/state.ts'
import type { PlanPage } from '#server/http/contract.ts'
import { leftAtHome } from '#web/together/left-at-home.ts'
import { nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** On the client's home: that something they put down in the room stayed with them, and the way to it. */
export function FromRoomLink({ page, plan }: { readonly page: PlanPage; readonly plan: Plan }) {
  const [latest] = leftAtHome(page.drafts, plan, page.today)
  return latest ? (
    <p>
      <Link to={`/plan/${plan.id}/agenda`}>{m.together_home_left({ day: nearDayWords(latest.day) })}</Link>
    </p>
  ) : null
}
