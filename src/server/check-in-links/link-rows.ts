import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice, type Statement } from '#server/database/in-practice.ts'
import { tokenHash } from '#server/sign-in/principal.ts'
import { about, type DataKey, open, seal } from '#server/vault/ciphertext.ts'
import type { Vault } from '#server/vault/vault.ts'

/** Whose link a token is. */
export type LinkOf = { readonly practiceId: PracticeId; readonly clientId: ClientId; readonly linkId: EntityId }
type Store = { readonly pool: pg.Pool; readonly vault: Vault }

const TOKEN_BYTES = 32
const bound = ({ practiceId, clientId, linkId }: LinkOf): string => about('check-in-link', practiceId, clientId, linkId)

/**
 * A new token for a link, kept as its hash alone; one made before opens nothing any more. `email`: where it is mailed to, kept under
 * the client's key in the place of the address before. Null when the link has been used or the client was erased.
 */
export async function newToken(
  { pool, vault }: Store,
  link: LinkOf,
  { until, at, email }: { readonly until: CivilDate; readonly at: Instant; readonly email?: string | undefined },
): Promise<string | null> {
  const { practiceId, clientId, linkId } = link
  const key = await vault.keys.clientKey(practiceId, clientId)
  if (key === 'erased') return null
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const body = email === undefined ? null : seal(key, email.trim(), bound(link))
  const made = await inPractice(pool, practiceId, async (run) => {
    if (body)
      await run('UPDATE waymark.check_in_links SET body = NULL WHERE practice_id = $1 AND client_id = $2', [
        practiceId,
        clientId,
      ])
    return run(
      `INSERT INTO waymark.check_in_links AS l (practice_id, link_id, client_id, token_hash, until_day, made_at, body)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (practice_id, link_id) DO UPDATE SET token_hash = excluded.token_hash, body = excluded.body
         WHERE l.used_at IS NULL
       RETURNING link_id`,
      [practiceId, linkId, clientId, tokenHash(token), until, at, body],
    )
  })
  return made.length === 0 ? null : token
}

/** Whose link this token opens; null for a token that nobody was given. */
export async function linkOfToken(pool: pg.Pool, token: string): Promise<LinkOf | null> {
  const { rows } = await pool.query<{ practice_id: string; client_id: string; link_id: string }>(
    'SELECT * FROM waymark.check_in_link($1)',
    [tokenHash(token)],
  )
  const [row] = rows
  return row ? { practiceId: row.practice_id, clientId: row.client_id, linkId: row.link_id } : null
}

/** Notes that the link was used; goes alongside the check-in. */
export function linkUsed({ practiceId, linkId }: LinkOf, at: Instant): Statement {
  return {
    text: 'UPDATE waymark.check_in_links SET used_at = $3 WHERE practice_id = $1 AND link_id = $2',
    values: [practiceId, linkId, at],
  }
}

/** The address to which this client's newest mailed link went, or null. */
export async function addressOf(
  { pool, vault }: Store,
  practiceId: PracticeId,
  clientId: ClientId,
): Promise<string | null> {
  const [row] = await inPractice(pool, practiceId, (run) =>
    run<{ link_id: string; body: Buffer }>(
      `SELECT link_id, body FROM waymark.check_in_links
        WHERE practice_id = $1 AND client_id = $2 AND body IS NOT NULL ORDER BY made_at DESC LIMIT 1`,
      [practiceId, clientId],
    ),
  )
  if (!row) return null
  const key: DataKey | 'erased' = await vault.keys.clientKey(practiceId, clientId)
  return key === 'erased' ? null : open(key, row.body, bound({ practiceId, clientId, linkId: row.link_id })).toString()
}
