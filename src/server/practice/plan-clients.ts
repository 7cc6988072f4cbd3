import type { ClientId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import type { Kinds } from '#server/streams/kinds.ts'

export type PlanOf = { readonly practiceId: PracticeId; readonly clientId: ClientId }

/** Whose plan it is. A plan never changes hands, so what was found once is kept. */
export type PlanClients = {
  /** Undefined when there is no plan by this id in this practice. */
  readonly of: (practiceId: PracticeId, planId: PlanId) => Promise<ClientId | undefined>
  /** Whose plan it was when this node last saw one by this id: a guess to begin with, which opens nothing. */
  readonly lastSeen: (planId: PlanId) => PlanOf | undefined
}

const MOST_KEPT = 100_000

export function openPlanClients(handler: () => Handler<Kinds>): PlanClients {
  const kept = new Map<PlanId, PlanOf>()
  return {
    async of(practiceId, planId) {
      const known = kept.get(planId)
      if (known?.practiceId === practiceId) return known.clientId
      const clientId = (await handler().read('plan', practiceId, `plan/${planId}`))?.clientId
      if (clientId === undefined) return undefined
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(planId, { practiceId, clientId })
      return clientId
    },
    lastSeen: (planId) => kept.get(planId),
  }
}
