import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Client, ClientFact } from '#domain/practice/client.ts'
import { type HandOver, isComing } from '#domain/practice/hand-over.ts'
import type { Statement } from '#server/database/in-practice.ts'
import type { Change } from '#server/event-store/stream-kind.ts'

/** How long a client's home says that they have been handed over, in days. */
export const SAID_DAYS = 14

/** Why this person is told of a hand-over, by a name made of ids and the day. */
export type HandOverReason = { readonly reason: string; readonly side: Side; readonly person: PersonId }
const NAME = 'handOver:'

/** Whether a reason to tell somebody something is about a hand-over. */
export const isOfHandOver = (reason: string): boolean => reason.startsWith(NAME)

/**
 * Who has a hand-over to hear of, today: the client and the colleague that it is to come, and that it is done; both therapists that the
 * client objects. One that was called off is no reason any more; one that was put off to another day is a new one.
 */
export function handOverReasons({ handOvers = [], person, ended }: Client, today: CivilDate): HandOverReason[] {
  if (ended) return []
  return handOvers.flatMap((one): HandOverReason[] => {
    const about = reasonOf(one, today)
    if (!about) return []
    const toColleague: HandOverReason = { reason: about, side: 'therapist', person: one.to }
    if (one.objected) return [toColleague, { ...toColleague, person: one.from }]
    return person === undefined ? [toColleague] : [toColleague, { reason: about, side: 'client', person }]
  })
}

function reasonOf(one: HandOver, today: CivilDate): string | null {
  if (one.done) return addDays(one.done.on, SAID_DAYS) < today ? null : `${NAME}${one.id}:done`
  if (!isComing(one)) return null
  return `${NAME}${one.id}:${one.on}${one.objected ? ':objected' : ''}`
}

// One that was dropped because its reason went away is told after all when the same reason comes back; one that was told is not.
const RAISE = `INSERT INTO waymark.notices AS n
    (practice_id, reason, person_id, client_id, side, kind, raised_at, raised_by, next_at)
  SELECT $1, r.reason, r.person, $2, r.side, 'bring', $3, $4, $3 FROM jsonb_to_recordset($5) AS r(reason text, side text, person text)
  ON CONFLICT (practice_id, reason, side, person_id) DO UPDATE
    SET next_at = excluded.next_at, raised_at = excluded.raised_at WHERE n.sent_at IS NULL`

/** What a change of a client's record gives somebody to be told of a hand-over, in the same transaction; nobody of what they did. */
export function handOverNotices({ practiceId, before, after, asking }: Change<Client, ClientFact>): Statement[] {
  const was = new Set(handOverReasons(before, asking.today).map(nameOf))
  const fresh = handOverReasons(after, asking.today).filter(
    (one) => !was.has(nameOf(one)) && (asking.capacity === 'system' || one.person !== asking.person),
  )
  if (fresh.length === 0) return []
  return [{ text: RAISE, values: [practiceId, after.id, asking.at, asking.person, JSON.stringify(fresh)] }]
}

const nameOf = ({ reason, person }: HandOverReason): string => `${person} ${reason}`
