import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { recoveryKeyNow } from '#domain/practice/recovery-key.ts'
import { inPractice, type Statement } from '#server/database/in-practice.ts'
import type { Services } from '#server/services.ts'
import { sealToRecoveryKey } from '#server/vault/recovery-seal.ts'

type Whose = { readonly practiceId: PracticeId; readonly client: ClientId; readonly person: PersonId }

/**
 * What is written together with a change of working notes: their key, sealed to the practice's recovery key of today. What was sealed to
 * an earlier one is replaced. Nothing where the practice has no recovery key, or the client was erased.
 */
export async function sealing(
  { vault, clock }: Pick<Services, 'vault' | 'clock'>,
  practice: Pick<Practice, 'recoveryKeys'>,
  { practiceId, client, person }: Whose,
): Promise<Statement[]> {
  const recovery = recoveryKeyNow(practice)
  if (!recovery) return []
  const key = await vault.keys.notesKey(practiceId, `${client}/${person}`)
  if (key === 'erased') return []
  const place = { practiceId, keyId: key.id, recoveryKeyId: recovery.id }
  const wrapped = sealToRecoveryKey(Buffer.from(recovery.publicKey, 'base64url'), key.secret.export(), place)
  return [
    {
      text: `INSERT INTO waymark.sealed_notes_keys AS s
               (practice_id, key_id, client_id, person_id, recovery_key_id, wrapped, sealed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (practice_id, key_id) DO UPDATE
               SET recovery_key_id = excluded.recovery_key_id, wrapped = excluded.wrapped, sealed_at = excluded.sealed_at
             WHERE s.recovery_key_id <> excluded.recovery_key_id`,
      values: [practiceId, key.id, client, person, recovery.id, wrapped, clock().toISOString()],
    },
  ]
}

/** Which recovery key opens these notes; null where they were never sealed. */
export async function sealedTo(
  { pool }: Pick<Services, 'pool'>,
  { practiceId, client, person }: Whose,
): Promise<string | null> {
  const [row] = await inPractice(pool, practiceId, (run) =>
    run<{ recovery_key_id: string }>(
      'SELECT recovery_key_id FROM waymark.sealed_notes_keys WHERE practice_id = $1 AND client_id = $2 AND person_id = $3',
      [practiceId, client, person],
    ),
  )
  return row?.recovery_key_id ?? null
}
