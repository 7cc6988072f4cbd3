import { type Basis, basisOf, noBasis } from '#domain/check-in/basis.ts'
import { type CheckIns, noCheckIns } from '#domain/check-in/state.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Plan } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { type PracticeMeasures, practiceMeasures } from '#server/check-in/practice-measures.ts'
import { asksRiskRemotely } from '#server/check-in/remote-risk.ts'
import { type Site, today } from '#server/http/here.ts'

/** All that a check-in of a client is asked from. */
export type Situation = {
  readonly practice: Practice
  readonly client: Client
  /** The newest plan that is open, or the one named; null when there is none. */
  readonly plan: Plan | null
  readonly checkIns: CheckIns
  /** Of the stream `checkins/<client>`; 0 where nobody has said or settled anything yet. */
  readonly version: number
  readonly measures: PracticeMeasures
  readonly remoteRisk: boolean
  readonly today: CivilDate
}

/** Null when there is no such client, or no longer. Who may see what of it is asked elsewhere. */
export async function situationOf(
  site: Site,
  practiceId: PracticeId,
  clientId: ClientId,
  planId?: PlanId,
): Promise<Situation | null> {
  const [practice, client, checkIns, measures, day] = await Promise.all([
    site.practices.of(practiceId),
    site.handler.read('client', practiceId, `client/${clientId}`),
    site.handler.read('checkins', practiceId, `checkins/${clientId}`),
    practiceMeasures(site.handler, practiceId),
    today(site, practiceId),
  ])
  if (!client) return null
  return {
    practice,
    client: client.state,
    plan: await newestOpen(site, practiceId, planId === undefined ? client.state.plans : [planId]),
    checkIns: checkIns?.state ?? { ...noCheckIns, client: clientId },
    version: checkIns?.version ?? 0,
    measures,
    remoteRisk: asksRiskRemotely(site, practice, measures.settings),
    today: day,
  }
}

/** The plan's part as the client may see it: whoever enters a sheet asks for no more than the client would be asked. */
export function basisForClient({ plan, today: day }: Pick<Situation, 'plan' | 'today'>): Basis {
  return plan ? basisOf(viewFor({ capacity: 'client', parts: 'all', today: day }, plan)) : noBasis
}

async function newestOpen(site: Site, practiceId: PracticeId, plans: readonly PlanId[]): Promise<Plan | null> {
  for (const id of plans.toReversed()) {
    const standing = await site.handler.read('plan', practiceId, `plan/${id}`)
    if (standing?.state.opened && !standing.state.closed) return standing.state
  }
  return null
}
