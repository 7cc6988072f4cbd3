import type { Asking } from '#domain/kernel/asking.ts'
import type { PlanId } from '#domain/kernel/ids.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
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
