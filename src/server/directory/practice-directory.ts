import { setImmediate as breathe } from 'node:timers/promises'
import type pg from 'pg'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { type Entry, type EntryRow, namesOf, openEntry } from '#server/directory/entry.ts'
import { type NameIndex, nameIndex } from '#server/directory/name-index.ts'
import type { DataKey } from '#server/vault/ciphertext.ts'

/** The names of one practice in memory, decrypted once. */
export type PracticeDirectory = {
  readonly entries: ReadonlyMap<string, Entry>
  readonly names: NameIndex
  /** Reads some entries again; those that are gone are taken out. */
  readonly refresh: (ids: readonly string[]) => Promise<void>
  /** Reads again what changed since the last look, and finds what is gone. */
  readonly catchUp: () => Promise<void>
}

const PAGE = 2_000

/** Decrypts the directory of a practice, letting other work through in between. */
export async function loadDirectory(pool: pg.Pool, practiceId: PracticeId, key: DataKey): Promise<PracticeDirectory> {
  const entries = new Map<string, Entry>()
  let seen = new Date(0)
  const started = await now(pool)
  for (let after = ''; ;) {
    const rows = await select(pool, practiceId, 'entry_id > $2 ORDER BY entry_id LIMIT $3', [after, PAGE])
    for (const row of rows) entries.set(row.entry_id, openEntry(key, practiceId, row))
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = last.entry_id
    await breathe()
  }
  seen = started
  const names = nameIndex([...entries.values()].map((entry) => [entry.id, namesOf(entry)] as const))

  const take = (row: EntryRow): void => {
    const entry = openEntry(key, practiceId, row)
    entries.set(entry.id, entry)
    names.put(entry.id, namesOf(entry))
  }
  const drop = (id: string): void => {
    entries.delete(id)
    names.remove(id)
  }
  return {
    entries,
    names,
    async refresh(ids) {
      const rows = await select(pool, practiceId, 'entry_id = ANY ($2)', [ids])
      for (const row of rows) take(row)
      for (const id of ids) if (!rows.some(({ entry_id }) => entry_id === id)) drop(id)
    },
    async catchUp() {
      // A row may become visible some time after its stamp: look back a minute.
      const since = new Date(seen.getTime() - 60_000)
      const at = await now(pool)
      for (const row of await select(pool, practiceId, 'changed_at > $2', [since])) take(row)
      seen = at
      const ids = await inPractice(pool, practiceId, (run) =>
        run<{ entry_id: string }>('SELECT entry_id FROM waymark.directory WHERE practice_id = $1', [practiceId]),
      )
      const there = new Set(ids.map(({ entry_id }) => entry_id))
      for (const id of entries.keys()) if (!there.has(id)) drop(id)
    },
  }
}

function select(pool: pg.Pool, practiceId: PracticeId, where: string, values: readonly unknown[]): Promise<EntryRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<EntryRow>(`SELECT entry_id, kind, body FROM waymark.directory WHERE practice_id = $1 AND ${where}`, [
      practiceId,
      ...values,
    ]),
  )
}

async function now(pool: pg.Pool): Promise<Date> {
  const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  return rows[0]?.now ?? new Date(0)
}
