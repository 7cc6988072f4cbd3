import { expect } from 'vitest'
import type { Asking } from '#domain/kernel/asking.ts'
import { type Decider, type Decision, fold, record, type Recorded } from '#domain/kernel/decider.ts'
import type { RefusalCode } from '#domain/kernel/refusal.ts'

/** Someone asking for something. */
export type Deed<Command> = { readonly command: Command; readonly asking: Asking }

/** What came of a deed, with the words in which a test says what should have come of it. */
export type Outcome<State, Fact> = {
  readonly before: State
  /** The state afterwards; the same as before when the deed was refused. */
  readonly after: State
  readonly decision: Decision<Fact>
  /** The deed was accepted and these facts, in this order, came of it. Fields left undefined need not be named. */
  readonly thenFacts: (...facts: readonly Fact[]) => Outcome<State, Fact>
  /** The deed was accepted; the test goes on with the state it led to. */
  readonly thenState: () => State
  readonly thenRefused: (code: RefusalCode, about?: string) => void
}

/** Given / when / then for one decider: `given(…what had happened).when(command, asking).then…`. */
export function scenes<State, Command, Fact>(decider: Decider<State, Command, Fact>) {
  /** The facts of these deeds, one after the other. Throws when one of them is refused: then the story itself is wrong. */
  function told(...deeds: readonly Deed<Command>[]): Recorded<Fact>[] {
    const history: Recorded<Fact>[] = []
    let state = decider.initial
    for (const { command, asking } of deeds) {
      const decision = decider.decide(command, state, asking)
      if ('refused' in decision)
        throw new Error(
          `${asking.commandId} is refused: ${JSON.stringify(decision.refused)} for ${JSON.stringify(command)}`,
        )
      const recorded = record(decision.facts, asking)
      state = fold(decider, recorded, state)
      history.push(...recorded)
    }
    return history
  }

  function outcome(before: State, command: Command, asking: Asking): Outcome<State, Fact> {
    const decision = decider.decide(command, before, asking)
    const after = 'facts' in decision ? fold(decider, record(decision.facts, asking), before) : before
    const made: Outcome<State, Fact> = {
      before,
      after,
      decision,
      thenFacts(...facts) {
        expect(decision).toEqual({ facts })
        return made
      },
      thenState() {
        expect(decision).toHaveProperty('facts')
        return after
      },
      thenRefused(code, about) {
        expect(decision).toHaveProperty('refused')
        if ('refused' in decision)
          expect(decision.refused).toMatchObject(about === undefined ? { code } : { code, about })
      },
    }
    return made
  }

  return {
    told,
    /** The state that these deeds led to. */
    state: (...deeds: readonly Deed<Command>[]): State => fold(decider, told(...deeds)),
    given(...deeds: readonly Deed<Command>[]) {
      const before = fold(decider, told(...deeds))
      return { before, when: (command: Command, asking: Asking) => outcome(before, command, asking) }
    },
  }
}
