import type { Pool } from 'pg'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'

/** For whom a practice vouches: the client of this id; null for a member. */
export type VouchedFor = { readonly practiceId: PracticeId; readonly clientId: ClientId | null }

/**
 * The way back in for someone who lost their password and second factor: their practice invites them again, by a mail to the
 * address they always had and a code told in person. Only where this practice already knows them as this client, and no other
 * practice does: one practice must not open what belongs to another. Never for a member: whoever invites colleagues and reads
 * the outbox (an administrator, who sees nothing clinical) would come into what a therapist sees.
 * Ends every session, passkey, code and password of the person. Resolves to whether it did.
 */
export async function recover(
  pool: Pool,
  auth: Auth,
  personId: PersonId,
  vouched: VouchedFor,
  password: string | undefined,
  now: Date,
): Promise<boolean> {
  if (vouched.clientId === null) return false
  const done = await inSignIn(pool, async (client) => {
    const { rows } = await client.query<{ here: boolean; elsewhere: boolean }>(
      `WITH ties AS (
         SELECT practice_id, NULL AS client_id FROM identity.memberships
          WHERE person_id = $1 AND (until IS NULL OR until > $4)
         UNION ALL
         SELECT practice_id, client_id FROM identity.client_links WHERE person_id = $1 AND (until IS NULL OR until > $4)
       )
       SELECT EXISTS (SELECT FROM ties WHERE practice_id = $2 AND client_id = $3) AS here,
              EXISTS (SELECT FROM ties WHERE practice_id <> $2 OR client_id IS NULL) AS elsewhere`,
      [personId, vouched.practiceId, vouched.clientId, now],
    )
    if (!rows[0]?.here || rows[0].elsewhere) return false
    for (const table of ['sessions', 'passkeys', 'two_factors', 'accounts'])
      await client.query(`DELETE FROM identity.${table} WHERE person_id = $1`, [personId])
    await client.query('UPDATE identity.people SET two_factor_enabled = false WHERE id = $1', [personId])
    return true
  })
  if (done && password !== undefined) {
    const context = await auth.$context
    const hash = await context.password.hash(password)
    const account = { userId: personId, providerId: 'credential', accountId: personId, password: hash }
    await context.internalAdapter.linkAccount(account)
  }
  return done
}
