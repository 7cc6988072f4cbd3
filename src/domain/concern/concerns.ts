import type { ConcernCommand } from '#domain/concern/commands.ts'
import type { ConcernFact } from '#domain/concern/facts.ts'
import { MAY_CONCERN } from '#domain/concern/permission.ts'
import { type Concern, type Concerns, noConcerns } from '#domain/concern/state.ts'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'

/**
 * A concern is raised by the client, answered by the person it was sent to, and closed by either; closing before an answer takes it
 * back. That `to` is the person who hears concerns of this client is asked where the practice and the care team are known.
 */
function decide(command: ConcernCommand, concerns: Concerns, asking: Asking): Decision<ConcernFact> {
  if (!MAY_CONCERN[command.type].includes(asking.capacity)) return refuse('not-allowed')
  const on = asking.today
  if (command.type === 'raiseConcern') {
    const { type: _, ...said } = command
    return accept({ type: 'concernRaised', id: entityId(asking.commandId, 0), ...said, on })
  }
  const concern = concerns.concerns.find((one) => one.id === command.concern)
  const by = asking.capacity === 'client' ? 'client' : 'named'
  // Sent to a colleague, it looks like one that is not there.
  if (!concern || (by === 'named' && concern.to !== asking.person)) return refuse('unknown', { about: command.concern })
  if (concern.closed) return refuse('not-open', { about: concern.id })
  switch (command.type) {
    case 'answerConcern':
      return accept({ type: 'concernAnswered', concern: concern.id, words: command.words, on })
    case 'closeConcern':
      return accept({ type: 'concernClosed', concern: concern.id, by, on })
  }
}

function evolve(concerns: Concerns, { fact }: Recorded<ConcernFact>): Concerns {
  switch (fact.type) {
    case 'concernRaised': {
      const { type: _, ...raised } = fact
      return { concerns: [...concerns.concerns, { ...raised, answers: [] }] }
    }
    case 'concernAnswered':
      return withConcern(concerns, fact.concern, (one) => ({
        ...one,
        answers: [...one.answers, { words: fact.words, on: fact.on }],
      }))
    case 'concernClosed':
      return withConcern(concerns, fact.concern, (one) => ({ ...one, closed: { by: fact.by, on: fact.on } }))
  }
}

function withConcern({ concerns }: Concerns, id: EntityId, make: (one: Concern) => Concern): Concerns {
  return { concerns: concerns.map((one) => (one.id === id ? make(one) : one)) }
}

export const concernsDecider: Decider<Concerns, ConcernCommand, ConcernFact> = { initial: noConcerns, decide, evolve }
