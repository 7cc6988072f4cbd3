import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Vault } from '#server/vault/vault.ts'

/** That a client was erased, when, and by whom. */
export type Erasure = {
  readonly practiceId: PracticeId
  readonly clientId: ClientId
  readonly at: Instant
  readonly person: PersonId
}

/**
 * Destroys the client's key and takes them out of the directory, the outbox and the read models. The events stay where they
 * are, unreadable for ever; the hash chain still holds. `ledgerFile` gets a line, so that restoring an older backup erases them
 * again. Returns false when there is no such client. Whether it may be done is asked elsewhere; it cannot be undone.
 */
export async function eraseClient(
  { pool, vault, ledgerFile }: { readonly pool: pg.Pool; readonly vault: Vault; readonly ledgerFile?: string },
  erasure: Erasure,
): Promise<boolean> {
  const erased = await eraseIn(pool, erasure)
  vault.keys.forget(erasure.practiceId, erasure.clientId)
  if (erased && ledgerFile) appendFileSync(ledgerFile, `${JSON.stringify(erasure)}\n`, { mode: 0o600, flush: true })
  return erased
}

/** The same on a connection, without a vault: what restoring does with every line of the ledger. */
export async function eraseIn(
  connection: pg.Pool | pg.ClientBase,
  { practiceId, clientId, at, person }: Erasure,
): Promise<boolean> {
  const { rows } = await connection.query<{ erased: boolean }>(
    'SELECT waymark.erase_client($1, $2, $3, $4) AS erased',
    [practiceId, clientId, at, person],
  )
  return rows[0]?.erased ?? false
}

/** The lines of a ledger file; none when there is no such file. */
export function readLedger(file: string): Erasure[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Erasure)
}
