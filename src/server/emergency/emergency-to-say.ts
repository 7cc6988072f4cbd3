import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { type Emergency, isOpenOn } from '#domain/practice/emergency.ts'
import type { Practice } from '#domain/practice/practice.ts'
import type { Me } from '#server/http/contract.ts'

/** How long a client's home says that somebody opened their chart in an emergency, in days. */
const SAID_DAYS = 14

type Said = NonNullable<Me['practices'][number]['asClient']>['emergency']

/** The latest emergency access that a client's home has to speak of. */
export function emergencyToSay(emergencies: readonly Emergency[] = [], { members }: Practice, today: CivilDate): Said {
  const latest = emergencies.findLast((one) => isOpenOn(one, today) || addDays(one.from, SAID_DAYS) >= today)
  if (!latest) return null
  return {
    by: members[latest.grantee]?.name ?? '',
    on: latest.from,
    until: latest.until,
    open: isOpenOn(latest, today),
    as: latest.basis ?? 'emergency',
  }
}
