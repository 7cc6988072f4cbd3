import { helpLinesIn } from '#web/help/help-lines.ts'
import type { Here } from '#web/live/me.ts'
import { planQuery } from '#web/live/plan-query.ts'
import { queries } from '#web/live/query.ts'

/**
 * The country a client is in while a session apart is open today, where the plan is at hand in this tab and we know numbers there.
 * Asks nobody.
 */
export function apartCountry(here: Here | null): string | null {
  const plan = here?.asClient?.plans.at(-1)
  const page = plan === undefined ? undefined : queries.getQueryData(planQuery(plan).queryKey)
  const open = page?.plan.sessions.find((one) => one.state === 'open' && one.on === page.today)
  const country = open?.remote?.country
  return country !== undefined && helpLinesIn(country) ? country : null
}
