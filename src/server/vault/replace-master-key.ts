import type pg from 'pg'
import { keyIdOf } from '#server/vault/ciphertext.ts'
import { type KeyKind, wrappingOf } from '#server/vault/data-keys.ts'
import type { MasterKey } from '#server/vault/master-key.ts'

/**
 * Wraps every key anew under another master key, in one transaction; what is encrypted under those keys stays as it is. `owner`
 * is a connection of the owner of the tables; no app may be running on the old key. Returns how many keys were wrapped anew;
 * those that already were are left alone. Throws `Unreadable` and changes nothing when a key was wrapped by neither.
 */
export async function replaceMasterKey(owner: pg.ClientBase, from: MasterKey, to: MasterKey): Promise<number> {
  await owner.query("BEGIN; SET LOCAL app.whole_database = 'on'")
  try {
    const { rows } = await owner.query<Row>(
      'SELECT practice_id, key_id, kind, owner, wrapped FROM waymark.data_keys WHERE wrapped IS NOT NULL FOR UPDATE',
    )
    const waiting = rows.filter(({ wrapped }) => keyIdOf(wrapped) !== to.id)
    for (const row of waiting) {
      const bound = wrappingOf(row.practice_id, { keyId: row.key_id, kind: row.kind, owner: row.owner })
      const wrapped = await to.wrap(await from.unwrap(row.wrapped, bound), bound)
      await owner.query('UPDATE waymark.data_keys SET wrapped = $3 WHERE practice_id = $1 AND key_id = $2', [
        row.practice_id,
        row.key_id,
        wrapped,
      ])
    }
    await owner.query('COMMIT')
    return waiting.length
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}

type Row = { practice_id: string; key_id: string; kind: KeyKind; owner: string; wrapped: Buffer }
