import { fold, record } from '#domain/kernel/decider.ts'
import { entityId, type PlanId } from '#domain/kernel/ids.ts'
import type { Asking } from '#domain/kernel/asking.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { decide, planDecider } from '#domain/plan/plan.ts'
import type { Plan } from '#domain/plan/state.ts'
import { signal } from '#web/live/signal.ts'

/** A command that this tab has issued; `version` once the server has it, until the page read from the server includes it. */
export type Underway = {
  readonly plan: PlanId
  readonly command: PlanCommand
  readonly asking: Asking
  readonly version?: number
}

export const underway = signal<readonly Underway[]>([])

export function begin(one: Underway): void {
  underway.set([...underway.get(), one])
}

/** The server has it, as this version of the stream. */
export function reached(commandId: string, version: number): void {
  underway.set(underway.get().map((one) => (one.asking.commandId === commandId ? { ...one, version } : one)))
}

export function forget(commandId: string): void {
  underway.set(underway.get().filter((one) => one.asking.commandId !== commandId))
}

/** Forgets what the page at this version already includes. */
export function includedIn(plan: PlanId, version: number): void {
  const still = underway.get().filter((one) => one.plan !== plan || one.version === undefined || one.version > version)
  if (still.length !== underway.get().length) underway.set(still)
}

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
