import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useJoining } from '#web/joined/joining.ts'
import { m } from '#words/paraglide/messages.js'

export type Other = {
  readonly person: PersonId
  readonly name: string
  readonly line: EntityId | null
  readonly writing: boolean
}

/** The others in the joined session of this plan; nobody while either side has not joined, or the connection is away. */
export function useOthers({ page, plan }: PlanScreen): readonly Other[] {
  const joining = useJoining()
  if (joining?.plan !== plan.id || !joining.page?.both) return []
  return joining.page.others.map((one) => ({ ...one, name: page.people[one.person]?.name ?? m.someone() }))
}
