import { checkInsDecider } from '#domain/check-in/check-ins.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'
import type { CheckInFact } from '#domain/check-in/facts.ts'
import { CHECKINS_SHAPE } from '#domain/check-in/shape.ts'
import type { CheckIn, CheckIns } from '#domain/check-in/state.ts'
import type { Library } from '#domain/measure/measure.ts'
import { alertStatements } from '#server/alerts/alert-statements.ts'
import { type Change, type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'
import type { Projection, ScoreRow } from '#server/read-models/projection.ts'
import { reminderStatements } from '#server/reminders/reminder-rows.ts'

export type CheckInSources = {
  /** Every measure that may have been asked in this practice, also one put away since: an answer on its way is not lost. */
  readonly measuresKnown: (practiceId: string) => Promise<Library>
}

/** One stream per client, under the client's key: what they report over time, and what became of it. */
export function checkInsKind({ measuresKnown }: CheckInSources): StreamKind<CheckIns, CheckInCommand, CheckInFact> {
  return streamKind<CheckIns, CheckInCommand, CheckInFact>({
    prefix: 'checkins',
    decider: checkInsDecider,
    key: 'client',
    clientOf: (streamId) => streamId.slice('checkins/'.length),
    schemaHash: CHECKINS_SHAPE,
    snapshotEvery: 100,
    format: 1,
    supply: async ({ practiceId, command }) =>
      command.type === 'checkIn' ? { library: await measuresKnown(practiceId) } : undefined,
    project,
  })
}

function project(change: Change<CheckIns, CheckInFact>): Projection {
  const { clientId = '', after, recorded } = change
  const scores: ScoreRow[] = []
  let sent: 'own' | 'room' | null = null
  for (const { fact } of recorded) {
    if (fact.type !== 'checkedIn' && fact.type !== 'setAside') continue
    const id = fact.type === 'checkedIn' ? fact.id : fact.checkIn
    const one = after.checkIns.findLast((said) => said.id === id)
    if (one) scores.push(...scoresOf(clientId, one))
    // What came by link or from paper is not what the client has kept.
    if (fact.type === 'checkedIn' && fact.way === 'signedIn') sent = 'own'
    if (fact.type === 'checkedIn' && fact.way === 'room') sent = 'room'
  }
  return {
    scores,
    alongside: [...alertStatements(change), ...reminderStatements(change)],
    ...(sent ? { sent: [{ clientId, place: sent }] } : {}),
  }
}

function scoresOf(clientId: string, { id, on, measures, setAside }: CheckIn): ScoreRow[] {
  return measures.map(({ measure, total }) => ({
    clientId,
    checkInId: id,
    measure,
    onDay: on,
    total,
    setAside: setAside !== undefined,
  }))
}
