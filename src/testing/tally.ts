import type { Decider } from '#domain/kernel/decider.ts'
import { accept, refuse } from '#domain/kernel/decider.ts'
import type { Asking } from '#domain/kernel/asking.ts'
import { type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'

/** The smallest domain that has everything the event store must serve: a list of words that people add to a plan. */
export type Tally = { readonly words: readonly string[]; readonly by: Readonly<Record<string, number>> }
export type TallyCommand = { readonly add: readonly string[] } | { readonly addOnce: string }
export type TallyFact = { readonly added: string }

const decider: Decider<Tally, TallyCommand, TallyFact> = {
  initial: { words: [], by: {} },
  decide(command, state) {
    if ('add' in command) return accept(...command.add.map((added) => ({ added })))
    return state.words.includes(command.addOnce) ? refuse('already-exists') : accept({ added: command.addOnce })
  },
  evolve: (state, { fact, asking }) => ({
    words: [...state.words, fact.added],
    by: { ...state.by, [asking.person]: (state.by[asking.person] ?? 0) + 1 },
  }),
}

/** Tally streams, named and keyed like plans, with a line of `today` each. */
export function tallyKind(
  changed: Partial<StreamKind<Tally, TallyCommand, TallyFact>> = {},
): StreamKind<Tally, TallyCommand, TallyFact> {
  return streamKind({
    prefix: 'plan',
    decider,
    key: 'client',
    schemaHash: 'tally-1',
    snapshotEvery: 50,
    format: 1,
    project: ({ streamId, clientId = '', after, version, asking }) => ({
      today: [
        {
          planId: streamId.slice('plan/'.length),
          clientId,
          version,
          stage: 'draft',
          versionInForce: null,
          nextSession: '2026-12-01',
          nextSessionAt: '14:00',
          reviewOn: null,
          waitsTherapist: after.words.length,
          waitsClient: 0,
          urgent: 0,
          lastAgreedAt: null,
          changedAt: asking.at,
        },
      ],
    }),
    ...changed,
  })
}

/** A therapist asking at a fixed moment. */
export function askingAs(commandId: string, person = 'therapist-1', at = '2026-11-23T09:30:00.000Z'): Asking {
  return { person, capacity: 'therapist', at, today: at.slice(0, 10), commandId }
}
