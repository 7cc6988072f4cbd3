import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Services } from '#server/services.ts'

/**
 * Who may have something to do with a client: everybody who ever stood in some relation to them, and who supervises those. More than
 * may hear, never fewer; it spares everybody else's connection the question whether they may.
 */
export type Audience = {
  readonly of: (practiceId: PracticeId, clientId: ClientId) => Promise<ReadonlySet<PersonId>>
}

const KEEP_MS = 5_000
const MOST_KEPT = 20_000

const AROUND = `SELECT t.person_id FROM waymark.care_team t WHERE t.practice_id = $1 AND t.client_id = $2
  UNION SELECT s.supervisor_id FROM waymark.supervision s
    JOIN waymark.care_team t ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id
   WHERE s.practice_id = $1 AND t.client_id = $2`

/** Asks the database once for all connections of this node; forgets when a client's record or the practice moves. */
export function openAudience({ pool, wake }: Pick<Services, 'pool' | 'wake'>): Audience {
  const kept = new Map<string, { readonly until: number; readonly people: Promise<ReadonlySet<PersonId>> }>()
  wake.hear((heard) => {
    if (heard === 'anything' || heard.topic === 'practice') kept.clear()
    else if (heard.topic.startsWith('client/')) kept.delete(`${heard.practiceId} ${heard.topic.slice(7)}`)
  })
  const ask = async (practiceId: PracticeId, clientId: ClientId): Promise<ReadonlySet<PersonId>> => {
    const rows = await inPractice(pool, practiceId, (run) => run<{ person_id: string }>(AROUND, [practiceId, clientId]))
    return new Set(rows.map((row) => row.person_id))
  }
  return {
    of(practiceId, clientId) {
      const name = `${practiceId} ${clientId}`
      const known = kept.get(name)
      if (known && known.until > Date.now()) return known.people
      if (kept.size >= MOST_KEPT) kept.clear()
      const people = ask(practiceId, clientId)
      kept.set(name, { until: Date.now() + KEEP_MS, people })
      people.catch(() => kept.delete(name))
      return people
    },
  }
}
