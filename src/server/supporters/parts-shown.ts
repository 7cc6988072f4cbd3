import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import { consentStanding } from '#domain/plan/consent/standing.ts'
import { consentAt } from '#domain/plan/consent/withdraw.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Section } from '#domain/practice/parts.ts'
import { partsGranted, type Supporter } from '#domain/practice/supporter.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import type { Kinds } from '#server/streams/kinds.ts'

type Asked = {
  readonly clientId: ClientId
  /** Absent: of the latest one. */
  readonly planId?: PlanId | undefined
  readonly person: PersonId
  readonly today: CivilDate
}

/** The parts of a plan that somebody may read because the client chose to show them; none where anything that has to hold does not. */
export async function partsShown(
  handler: Pick<Handler<Kinds>, 'read'>,
  practiceId: PracticeId,
  { clientId, planId, person, today }: Asked,
): Promise<Section[]> {
  const client = (await handler.read('client', practiceId, `client/${clientId}`))?.state
  const asked = planId ?? client?.plans.at(-1)
  if (!client || asked === undefined) return []
  const plan = (await handler.read('plan', practiceId, `plan/${asked}`))?.state
  return partsGranted(client, person, today, (one) => plan !== undefined && holds(one, plan, today))
}

/**
 * Whether what a client said yes to still holds: on this plan, which is still worked with. The grant and the consent lie in two
 * streams, so they are not written in one step; what opens the page is that both hold, and ending either shuts it.
 */
export function holds({ plan: of, consents }: Supporter, plan: Plan, today: CivilDate): boolean {
  const consent = consentAt(plan, consents.at(-1) ?? '')
  return of === plan.id && !plan.closed && consent !== undefined && consentStanding(consent, today) === 'current'
}
