import type { Pool } from 'pg'
import { type Given, nothingGiven } from '#domain/check-in/answers.ts'
import { type CivilDate, daysBetween, type Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Kept } from '#server/http/check-in-contract.ts'
import { about, open, seal } from '#server/vault/ciphertext.ts'
import type { Vault } from '#server/vault/vault.ts'

/** Answers older than this are not offered again: they would say how somebody was, not how they are. */
export const KEPT_DAYS = 14

type Store = { readonly pool: Pool; readonly vault: Vault }
const bound = (practiceId: PracticeId, clientId: ClientId): string => about('kept-answers', practiceId, clientId)

/** What this client has answered and not yet sent; null when there is nothing, or nothing from the last two weeks. */
export async function keptAnswers(
  { pool, vault }: Store,
  practiceId: PracticeId,
  clientId: ClientId,
  today: CivilDate,
): Promise<Kept | null> {
  const [row] = await inPractice(pool, practiceId, (run) =>
    run<{ body: Buffer }>('SELECT body FROM waymark.kept_answers WHERE practice_id = $1 AND client_id = $2', [
      practiceId,
      clientId,
    ]),
  )
  if (!row) return null
  const key = await vault.keys.clientKey(practiceId, clientId)
  if (key === 'erased') return null
  const kept = JSON.parse(open(key, row.body, bound(practiceId, clientId)).toString('utf8')) as Kept
  if (daysBetween(kept.on, today) <= KEPT_DAYS) return kept
  await forgetAnswers({ pool }, practiceId, clientId)
  return null
}

/** Keeps it in the place of what was kept before. False when the client was erased meanwhile. */
export async function keepAnswers(
  { pool, vault }: Store,
  practiceId: PracticeId,
  clientId: ClientId,
  kept: Omit<Kept, 'given'> & { readonly given: Partial<Given> },
  at: Instant,
): Promise<boolean> {
  const key = await vault.keys.clientKey(practiceId, clientId)
  if (key === 'erased') return false
  const text = JSON.stringify({ ...kept, given: { ...nothingGiven, ...kept.given } })
  await inPractice(pool, practiceId, (run) =>
    run(
      `INSERT INTO waymark.kept_answers (practice_id, client_id, body, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (practice_id, client_id) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at`,
      [practiceId, clientId, seal(key, text, bound(practiceId, clientId)), at],
    ),
  )
  return true
}

/** Nothing is kept any more. */
export async function forgetAnswers(
  { pool }: Pick<Store, 'pool'>,
  practiceId: PracticeId,
  clientId: ClientId,
): Promise<void> {
  await inPractice(pool, practiceId, (run) =>
    run('DELETE FROM waymark.kept_answers WHERE practice_id = $1 AND client_id = $2', [practiceId, clientId]),
  )
}
