import type { Pool } from 'pg'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Auth } from '#server/sign-in/auth.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'

/** Who is vouched for: the client of this id, by their practice; or somebody whom that client chose, by that client. */
export type VouchedFor = {
  readonly as: 'client' | 'supporter'
  readonly practiceId: PracticeId
  readonly clientId: ClientId
}

/**
 * The way back in for someone who lost their password and second factor: who invited them does so again, by a mail to the address
 * they always had and a code told in person. A practice does it for its client, where no other practice knows them: one practice must
 * not open what belongs to another. A client does it for somebody they let read along, where that person is nothing else and reads
 * along with nobody else: so what could be opened is only what the client shows anyway. Never for a member: whoever invites colleagues
 * and reads the outbox (an administrator, who sees nothing clinical) would come into what a therapist sees.
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
  const done = await inSignIn(pool, async (client) => {
    const { rows } = await client.query<{ here: boolean; elsewhere: boolean; more: boolean }>(
      `WITH ties AS (
         SELECT 'member' AS as_what, practice_id, NULL AS client_id FROM identity.memberships
          WHERE person_id = $1 AND (until IS NULL OR until > $5)
         UNION ALL
         SELECT 'client', practice_id, client_id FROM identity.client_links
          WHERE person_id = $1 AND (until IS NULL OR until > $5)
         UNION ALL
         SELECT 'supporter', practice, client FROM waymark.supported_by($1)
       )
       SELECT EXISTS (SELECT FROM ties WHERE as_what = $2 AND practice_id = $3 AND client_id = $4) AS here,
              EXISTS (SELECT FROM ties WHERE practice_id <> $3 OR as_what = 'member') AS elsewhere,
              EXISTS (SELECT FROM ties WHERE as_what <> 'supporter' OR client_id <> $4) AS more`,
      [personId, vouched.as, vouched.practiceId, vouched.clientId, now],
    )
    const [ties] = rows
    if (!ties?.here || ties.elsewhere || (vouched.as === 'supporter' && ties.more)) return false
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
