import type { ClientId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import type { Kinds } from '#server/streams/kinds.ts'

/** Whose plan it is; undefined when there is none by this id. A plan never changes hands, so what was found once is kept. */
export type PlanClients = (practiceId: PracticeId, planId: PlanId) => Promise<ClientId | undefined>

const MOST_KEPT = 100_000

export function openPlanClients(handler: () => Handler<Kinds>): PlanClients {
  const kept = new Map<string, ClientId>()
  return async (practiceId, planId) => {
    const name = `${practiceId} ${planId}`
    const known = kept.get(name)
    if (known !== undefined) return known
    const clientId = (await handler().read('plan', practiceId, `plan/${planId}`))?.clientId
    if (clientId === undefined) return undefined
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(name, clientId)
    return clientId
  }
}
