import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import type { PersonId } from '#domain/kernel/ids.ts'
import { inSignIn } from '#server/sign-in/identity-database.ts'
import type { Vault } from '#server/vault/vault.ts'

/** So many devices a person; the one that was not used for longest makes room. */
export const MOST_DEVICES = 20

const KEY_BYTES = 32

export type DeviceKeys = {
  /** The key (256 bits, base64url) of this person on this device: made at the first asking, the same ever after. */
  readonly keyFor: (person: PersonId, device: string) => Promise<string>
  /** Destroys it: what was kept there under it opens no more. */
  readonly forget: (person: PersonId, device: string) => Promise<void>
}

/** Keys for what people keep on their own devices. Encrypted by the vault, bound to person and device. */
export function createDeviceKeys(pool: Pool, vault: Pick<Vault, 'sealed'>, clock: () => Date): DeviceKeys {
  const sealedKeys = vault.sealed('device-key')
  const write = (person: PersonId, device: string): string =>
    sealedKeys.encrypt(JSON.stringify([person, device, randomBytes(KEY_BYTES).toString('base64url')]))
  const read = (person: PersonId, device: string, stored: string): string => {
    const [owner, place, key] = JSON.parse(sealedKeys.decrypt(stored)) as [string, string, string]
    if (owner !== person || place !== device) throw new Error('A device key lies where it was not written')
    return key
  }
  return {
    keyFor: (person, device) =>
      inSignIn(pool, async (client) => {
        const now = clock()
        // Written first and read afterwards: two tabs that ask at once are told the same key.
        const { rows } = await client.query<{ key: string }>(
          `INSERT INTO identity.device_keys AS k (person_id, device_id, key, made_at, used_at) VALUES ($1, $2, $3, $4, $4)
           ON CONFLICT (person_id, device_id) DO UPDATE SET used_at = excluded.used_at RETURNING key`,
          [person, device, write(person, device), now],
        )
        await client.query(
          `DELETE FROM identity.device_keys WHERE person_id = $1 AND device_id IN (
             SELECT device_id FROM identity.device_keys WHERE person_id = $1 AND device_id <> $2
              ORDER BY used_at DESC, device_id OFFSET $3)`,
          [person, device, MOST_DEVICES - 1],
        )
        const [row] = rows
        if (!row) throw new Error('A device key was neither made nor found')
        return read(person, device, row.key)
      }),
    forget: (person, device) =>
      inSignIn(pool, async (client) => {
        await client.query('DELETE FROM identity.device_keys WHERE person_id = $1 AND device_id = $2', [person, device])
      }),
  }
}
