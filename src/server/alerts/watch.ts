import { randomUUID } from 'node:crypto'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { noLibrary } from '#domain/measure/library/practice-library.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { alertMail } from '#server/alerts/alert-mail.ts'
import { type AlertRow, claimDue, dropAlert, noteTold, practicesToAlert } from '#server/alerts/alert-rows.ts'
import { coverFor } from '#server/check-in/cover-for.ts'
import type { Site } from '#server/http/here.ts'
import { todayIn } from '#server/practice/practices.ts'

export type AlertWatch = {
  /** Tells everyone who is to be told by now. Any number of nodes may look at once. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Parts = Pick<Site, 'pool' | 'handler' | 'practices' | 'mail' | 'signIn' | 'wake' | 'publicUrl' | 'clock'> & {
  readonly warn: (problem: unknown) => void
}

/** Where nobody covers, the therapists alone are told again this often. */
const WITHOUT_COVER_MINUTES = 60
/** What a node took and did not finish is taken up by another after this. */
const LEASE_MS = 60_000
const MINUTE_MS = 60_000
/** The person of what Waymark does by itself. */
const NOBODY = 'waymark'

/**
 * Sees to it that an answer about risk reaches someone: the client's therapists at once, the named cover when nobody has recorded
 * anything in the time the practice set, and both again and again until someone has. What is to be told stands in the database, so
 * it outlives a restart; no setting silences it. Sent at least once: twice only where a node died between mail and note.
 */
export function openAlertWatch(parts: Parts): AlertWatch {
  const { pool, clock, wake, warn } = parts
  let looking: Promise<void> = Promise.resolve()
  let asked = false

  async function lookNow(): Promise<void> {
    const now = clock()
    for (const practiceId of await practicesToAlert(pool, now)) {
      const due = await claimDue(pool, practiceId, now, new Date(now.getTime() + LEASE_MS))
      // One that breaks stops no other; its lease ends, and it is tried again.
      for (const row of due) await tell(parts, practiceId, row).catch(warn)
    }
  }
  const look = (): Promise<void> => {
    // One look that has not begun yet sees all that was written before it begins.
    if (asked) return looking
    asked = true
    looking = looking.then(() => {
      asked = false
      return lookNow().catch(warn)
    })
    return looking
  }
  const deaf = wake.hear((heard) => {
    if (heard === 'anything' || heard.topic.startsWith('checkins/')) void look()
  })
  return {
    look,
    async stop() {
      deaf()
      await looking
    },
  }
}

async function tell(parts: Parts, practiceId: PracticeId, row: AlertRow): Promise<void> {
  const { pool, handler, clock, practices } = parts
  const standing = await handler.read('checkins', practiceId, `checkins/${row.client_id}`)
  if (!standing?.state.risks.some((one) => one.id === row.risk_id)) return dropAlert(pool, practiceId, row.risk_id)
  const practice = await practices.of(practiceId)
  const client = await handler.read('client', practiceId, `client/${row.client_id}`)
  const team = (client?.state.team ?? []).filter((person) => isHere(practice, person))
  const settings = (await handler.read('library', practiceId, 'library'))?.state ?? noLibrary
  const covered = coverFor(practice, { team: client?.state.team ?? [] }, settings)
  const intervalMs = (covered?.afterMinutes ?? WITHOUT_COVER_MINUTES) * MINUTE_MS
  const now = clock()
  const first = row.told_at === null
  const forCover = covered !== null && (!first || team.length === 0)
  if (forCover && !(await coverTold(parts, practiceId, practice, row, covered.person))) return
  for (const person of new Set([...team, ...(forCover ? [covered.person] : [])]))
    await mailTo(parts, practiceId, practice, row, person)
  const since = first ? row.raised_at : now
  await noteTold(pool, practiceId, row.risk_id, { at: now, next: new Date(since.getTime() + intervalMs) })
}

const isHere = ({ members }: Practice, person: PersonId): boolean =>
  members[person]?.ended === undefined && members[person]?.roles.includes('therapist') === true

/** Records that the cover was told, once for each. Returns false when somebody has recorded something meanwhile. */
async function coverTold(
  { handler, clock }: Parts,
  practiceId: PracticeId,
  { zone }: Practice,
  { risk_id: risk, client_id: clientId }: AlertRow,
  cover: PersonId,
): Promise<boolean> {
  const at = clock()
  const asking = { person: NOBODY, capacity: 'system', at: at.toISOString(), today: todayIn(zone, at) } as const
  const outcome = await handler.handle('checkins', {
    practiceId,
    streamId: `checkins/${clientId}`,
    clientId,
    command: { type: 'tellCover', risk, cover },
    asking: { ...asking, commandId: randomUUID() },
  })
  return !('refused' in outcome) || outcome.refused.code === 'nothing-changed'
}

async function mailTo(
  { mail, signIn, wake, publicUrl, clock }: Parts,
  practiceId: PracticeId,
  { reachable }: Practice,
  { client_id: clientId, rounds }: AlertRow,
  person: PersonId,
): Promise<void> {
  // Their own screens hear it, wherever they are; what they then read is asked for and logged like anything else.
  wake.say({ practiceId, topic: `alerts/${person}`, version: rounds + 1 })
  const to = await signIn.people.emailOf(person)
  if (to === null) return
  const at = clock().toISOString()
  // One letter for each who is told: one that still waits is not joined by a second, nor two answers by two letters.
  const id = `alert.${clientId}.${person}`
  await mail.send(practiceId, { id, to, at, clientId, ...alertMail(reachable ? publicUrl : null) })
}
