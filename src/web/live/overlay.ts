import { fold, record } from '#domain/kernel/decider.ts'
import { entityId } from '#domain/kernel/ids.ts'
import { decide, planDecider } from '#domain/plan/plan.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Underway } from '#web/live/underway.ts'

/**
 * The plan as it will read once what is under way has arrived: the same `decide` and `evolve` as on the server, laid over the
 * last state that came from it. What no longer fits is left out; the server's answer will say why.
 */
export function laidOverPlan(plan: Plan, version: number, all: readonly Underway[]): Plan {
  let so = plan
  for (const one of all) {
    if (one.plan !== plan.id || (one.version !== undefined && one.version <= version)) continue
    const made = entityId(one.asking.commandId, 0)
    if (so.lines[made] || so.suggestions[made]) continue
    const decision = decide(one.command, so, one.asking)
    if ('facts' in decision) so = fold(planDecider, record(decision.facts, one.asking), so)
  }
  return so
}
