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
/** Putting names in one by one moves the whole index each time; from so many on it is sorted anew instead. */
const MANY = 500

/** Decrypts the directory of a practice, letting other work through in between. */
export async function loadDirectory(pool: pg.Pool, practiceId: PracticeId, key: DataKey): Promise<PracticeDirectory> {
  const entries = new Map<string, Entry>()
  /** When each was last changed, so that what is read a second time costs nothing. */
  const stamps = new Map<string, string>()
  let seen = new Date(0)
  const started = await now(pool)
  for (let after = ''; ;) {
    const rows = await select(pool, practiceId, 'entry_id > $2 ORDER BY entry_id LIMIT $3', [after, PAGE])
    for (const row of rows) open(row)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = last.entry_id
    await breathe()
  }
  seen = started
  let names = sorted()

  function open(row: Stamped): Entry {
    const entry = openEntry(key, practiceId, row)
    entries.set(entry.id, entry)
    stamps.set(entry.id, row.stamp)
    return entry
  }
  function sorted(): NameIndex {
    return nameIndex([...entries.values()].map((entry) => [entry.id, namesOf(entry)] as const))
  }
  async function take(rows: readonly Stamped[]): Promise<void> {
    const changed = rows.filter((row) => stamps.get(row.entry_id) !== row.stamp)
    const one = changed.length < MANY
    for (const [n, row] of changed.entries()) {
      const entry = open(row)
      if (one) names.put(entry.id, namesOf(entry))
      if (n % PAGE === PAGE - 1) await breathe()
    }
    if (!one) names = sorted()
  }
  const drop = (id: string): void => {
    entries.delete(id)
    stamps.delete(id)
    names.remove(id)
  }
  return {
    entries,
    get names() {
      return names
    },
    async refresh(ids) {
      const rows = await select(pool, practiceId, 'entry_id = ANY ($2)', [ids])
      await take(rows)
      for (const id of ids) if (!rows.some(({ entry_id }) => entry_id === id)) drop(id)
    },
    async catchUp() {
      // A row may become visible some time after its stamp: look back a minute.
      const since = new Date(seen.getTime() - 60_000)
      const at = await now(pool)
      await take(await select(pool, practiceId, 'changed_at > $2', [since]))
      seen = at
      const ids = await inPractice(pool, practiceId, async (run) => {
        const of = 'FROM waymark.directory WHERE practice_id = $1'
        const [counted] = await run<{ many: number }>(`SELECT count(*)::int AS many ${of}`, [practiceId])
        // As many as we know: nothing is gone, and nobody has to read a hundred thousand ids to learn it.
        return counted?.many === entries.size ? null : run<{ entry_id: string }>(`SELECT entry_id ${of}`, [practiceId])
      })
      if (!ids) return
      const there = new Set(ids.map(({ entry_id }) => entry_id))
      for (const id of entries.keys()) if (!there.has(id)) drop(id)
    },
  }
}

type Stamped = EntryRow & { readonly stamp: string }

function select(pool: pg.Pool, practiceId: PracticeId, where: string, values: readonly unknown[]): Promise<Stamped[]> {
  return inPractice(pool, practiceId, (run) =>
    run<Stamped>(
      `SELECT entry_id, kind, body, changed_at::text AS stamp FROM waymark.directory WHERE practice_id = $1 AND ${where}`,
      [practiceId, ...values],
    ),
  )
}

async function now(pool: pg.Pool): Promise<Date> {
  const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  return rows[0]?.now ?? new Date(0)
}
