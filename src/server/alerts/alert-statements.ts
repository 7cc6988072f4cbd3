import type { CheckInFact } from '#domain/check-in/facts.ts'
import type { CheckIns } from '#domain/check-in/state.ts'
import type { Statement } from '#server/database/in-practice.ts'
import type { Change } from '#server/event-store/stream-kind.ts'

const RAISE = `INSERT INTO waymark.alerts (practice_id, risk_id, client_id, level, raised_at, next_at)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`
const TOLD = 'UPDATE waymark.alerts SET cover_person = $3, cover_told_at = $4 WHERE practice_id = $1 AND risk_id = $2'
const ACTED = `UPDATE waymark.alerts SET closed_at = coalesce(closed_at, $3), next_at = NULL,
    talked_at = CASE WHEN $4 THEN coalesce(talked_at, $3) ELSE talked_at END
  WHERE practice_id = $1 AND risk_id = $2`

/**
 * What a change of a client's check-ins means for the list of answers about risk, in the same transaction: one that interrupts is
 * to be told at once; what somebody acted on, and the earlier answers that this answered as well, is watched no more.
 */
export function alertStatements({ practiceId, clientId, before, after, recorded }: Change<CheckIns, CheckInFact>) {
  const statements: Statement[] = []
  for (const { fact, asking } of recorded) {
    if (fact.type === 'riskRaised') {
      const nextAt = fact.level === 'alert' ? asking.at : null
      statements.push({ text: RAISE, values: [practiceId, fact.id, clientId, fact.level, asking.at, nextAt] })
    }
    if (fact.type === 'coverTold')
      statements.push({ text: TOLD, values: [practiceId, fact.risk, fact.cover, asking.at] })
  }
  for (const one of after.risks) {
    const was = before.risks.find(({ id }) => id === one.id)?.acted
    if (one.acted && one.acted !== was)
      statements.push({ text: ACTED, values: [practiceId, one.id, one.acted.at, one.acted.talked] })
  }
  return statements
}
