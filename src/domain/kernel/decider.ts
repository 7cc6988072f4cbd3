import type { Asking } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'

/** A fact with its author and time, as it is kept for ever. */
export type Recorded<Fact> = {
  readonly fact: Fact
  readonly asking: Omit<Asking, 'supplied'>
}

export type Decision<Fact> = { readonly facts: readonly Fact[] } | { readonly refused: Refusal }

/**
 * The whole theory: what may happen (`decide`) and what it means (`evolve`). Both are pure; `evolve` never throws on a fact
 * that `decide` accepted. `version` of the state's shape is not kept here: snapshots are keyed by a hash of the schema.
 */
export type Decider<State, Command, Fact> = {
  readonly initial: State
  readonly decide: (command: Command, state: State, asking: Asking) => Decision<Fact>
  readonly evolve: (state: State, recorded: Recorded<Fact>) => State
}

/** The state after these facts, in order. */
export function fold<State, Command, Fact>(
  decider: Decider<State, Command, Fact>,
  recorded: Iterable<Recorded<Fact>>,
  from: State = decider.initial,
): State {
  let state = from
  for (const one of recorded) state = decider.evolve(state, one)
  return state
}

/** The facts of a decision made by `asking`, ready to be folded or stored. */
export function record<Fact>(facts: readonly Fact[], asking: Asking): Recorded<Fact>[] {
  const { supplied: _, ...kept } = asking
  return facts.map((fact) => ({ fact, asking: kept }))
}

export const accept = <Fact>(...facts: readonly Fact[]): { facts: readonly Fact[] } => ({ facts })
export const refuse = (code: Refusal['code'], about: Omit<Refusal, 'code'> = {}): { refused: Refusal } => ({
  refused: { code, ...about },
})
