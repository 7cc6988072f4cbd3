import type { Pool } from 'pg'
import { type Given, nothingGiven } from '#domain/check-in/answers.ts'
import { type CivilDate, daysBetween, type Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Kept } from '#server/http/check-in-contract.ts'
import { about, open, seal } from '#server/vault/ciphertext.ts'
import type { Vault } from '#server/vault/vault.ts'

/** Where answers were begun: signed in on one's own, or on the screen handed over in the room. Neither opens in the other place. */
export type KeptIn = { readonly practiceId: PracticeId; readonly clientId: ClientId; readonly place: 'own' | 'room' }

/**
 * For how many days after they were given answers are offered again. Later they would say how somebody was, not how they are; and a
 * screen handed over another day shows nothing of the time before.
 */
export const KEPT_DAYS: Readonly<Record<KeptIn['place'], number>> = { own: 14, room: 0 }

type Store = { readonly pool: Pool; readonly vault: Vault }
const bound = ({ practiceId, clientId, place }: KeptIn): string => about('kept-answers', practiceId, clientId, place)
const keyed = ({ practiceId, clientId, place }: KeptIn): string[] => [practiceId, clientId, place]

/** What this client has answered there and not yet sent; null when there is nothing, or it is too old. */
export async function keptAnswers({ pool, vault }: Store, where: KeptIn, today: CivilDate): Promise<Kept | null> {
  const { practiceId, clientId, place } = where
  const [row] = await inPractice(pool, practiceId, (run) =>
    run<{ body: Buffer }>(
      'SELECT body FROM waymark.kept_answers WHERE practice_id = $1 AND client_id = $2 AND place = $3',
      keyed(where),
    ),
  )
  if (!row) return null
  const key = await vault.keys.clientKey(practiceId, clientId)
  if (key === 'erased') return null
  const kept = JSON.parse(open(key, row.body, bound(where)).toString('utf8')) as Kept
  if (daysBetween(kept.on, today) <= KEPT_DAYS[place]) return kept
  await forgetAnswers({ pool }, where)
  return null
}

/** Keeps it in the place of what was kept before. False when the client was erased meanwhile. */
export async function keepAnswers(
  { pool, vault }: Store,
  where: KeptIn,
  kept: Omit<Kept, 'given'> & { readonly given: Partial<Given> },
  at: Instant,
): Promise<boolean> {
  const { practiceId, clientId } = where
  const key = await vault.keys.clientKey(practiceId, clientId)
  if (key === 'erased') return false
  const text = JSON.stringify({ ...kept, given: { ...nothingGiven, ...kept.given } })
  await inPractice(pool, practiceId, (run) =>
    run(
      `INSERT INTO waymark.kept_answers (practice_id, client_id, place, body, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (practice_id, client_id, place) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at`,
      [...keyed(where), seal(key, text, bound(where)), at],
    ),
  )
  return true
}

/** Nothing is kept there any more. */
export async function forgetAnswers({ pool }: Pick<Store, 'pool'>, where: KeptIn): Promise<void> {
  await inPractice(pool, where.practiceId, (run) =>
    run('DELETE FROM waymark.kept_answers WHERE practice_id = $1 AND client_id = $2 AND place = $3', keyed(where)),
  )
}
