import pg from 'pg'
import { type Header, type Row, readBackupFile } from '#server/backup/backup-file.ts'
import { PLAIN_TEXT, type Table, columnList, tablesOf } from '#server/backup/tables.ts'
import { migrate, shippedMigrations } from '#server/database/migrate.ts'
import { type Erasure, eraseIn } from '#server/event-store/erasure.ts'
import { PlainProblem } from '#server/plain-problem.ts'

export type RestoreOptions = {
  readonly ownerUrl: string
  /** The user of `DATABASE_URL`. */
  readonly appRole?: string
  readonly file: string
  /** What was erased after the backup was made: it is erased again. */
  readonly erasures?: readonly Erasure[]
}

export type Restored = { readonly header: Header; readonly rows: number; readonly erased: number }

const BATCH = 500

/**
 * Puts a backup into an empty database, in one transaction: all of it or nothing. Then erases again who was erased, by the
 * ledger in the backup and by `erasures`. Throws a `PlainProblem` when the database holds anything, when the backup is damaged,
 * or when a newer Waymark made it.
 */
export async function restore({ ownerUrl, appRole, file, erasures = [] }: RestoreOptions): Promise<Restored> {
  const header = await readThrough(file)
  await migrate(ownerUrl, appRole)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`BEGIN; ${PLAIN_TEXT}`)
    const tables = await tablesOf(owner)
    await refuseUnlessEmpty(owner, tables)
    // Some tables are born with rows: those of the jobs, and the short list of codes that ships.
    for (const { name } of tables.filter(({ name }) => isBornFilled(name)).toReversed())
      await owner.query(`DELETE FROM ${name}`)
    const rows = await fill(owner, tables, file)
    await resumeCounters(owner)
    const erased = await eraseAgain(owner, erasures)
    await owner.query('COMMIT')
    await owner.query('ANALYZE')
    return { header, rows, erased }
  } finally {
    await owner.end() // rolls back what was not committed
  }
}

/** The erasures that a backup knows of: a newer one tells what an older one must forget. */
export async function erasuresIn(file: string): Promise<Erasure[]> {
  const found: Erasure[] = []
  let columns: string[] | undefined
  for await (const part of readBackupFile(file)) {
    if ('table' in part)
      columns = part.table.name === 'waymark.erasure_ledger' ? part.table.columns.map(([name]) => name) : undefined
    if (!('row' in part) || !columns) continue
    const of = (name: string): string => part.row[columns?.indexOf(name) ?? -1] ?? ''
    found.push({ practiceId: of('practice_id'), clientId: of('client_id'), at: of('at'), person: of('person_id') })
  }
  return found
}

const isBornFilled = (table: string): boolean => table.startsWith('jobs.') || table === 'waymark.code_lists'

async function refuseUnlessEmpty(owner: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables.filter((table) => !isBornFilled(table.name) || table.name === 'jobs.job')) {
    const { rowCount } = await owner.query(`SELECT FROM ${name} LIMIT 1`)
    if (rowCount)
      throw new PlainProblem(
        `This database is not empty: there is something in ${name}. Restore into a new one, or into a new data folder.`,
      )
  }
}

/** Reads all of a backup before anything is written: whole, and made by a Waymark that this one knows. */
async function readThrough(file: string): Promise<Header> {
  let header: Header | undefined
  for await (const part of readBackupFile(file)) {
    if (!('header' in part)) continue
    header = part.header
    refuseUnknown(header)
  }
  if (!header) throw new PlainProblem(`${file} is not a backup of Waymark.`)
  return header
}

async function fill(owner: pg.Client, tables: readonly Table[], file: string): Promise<number> {
  let table: Table | undefined
  let batch: Row[] = []
  let rows = 0
  const write = async (): Promise<void> => {
    if (table && batch.length > 0) await insert(owner, table, batch)
    rows += batch.length
    batch = []
  }
  for await (const part of readBackupFile(file)) {
    if ('table' in part) {
      await write()
      table = part.table
      if (!tables.some(({ name }) => name === part.table.name))
        throw new PlainProblem(`This Waymark has no table ${part.table.name}.`)
    } else if ('row' in part && batch.push(part.row) >= BATCH) await write()
  }
  await write()
  return rows
}

async function insert(owner: pg.Client, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = table.columns.map((_, n) => `c${n}`)
  const values = table.columns.map(([, type], n) => `c${n}::${type}`)
  const arrays = table.columns.map((_, n) => `$${n + 1}::text[]`)
  await owner.query({
    text: `INSERT INTO ${table.name} (${columnList(table)}) OVERRIDING SYSTEM VALUE
           SELECT ${values.join(', ')} FROM unnest(${arrays.join(', ')}) AS x (${columns.join(', ')})`,
    values: table.columns.map((_, n) => rows.map((row) => row[n])),
  })
}

function refuseUnknown({ migrations }: Header): void {
  const known = new Map(shippedMigrations().map(({ name, sha256 }) => [name, sha256]))
  const unknown = migrations.filter(({ name, sha256 }) => known.get(name) !== sha256)
  if (unknown.length > 0)
    throw new PlainProblem(
      `A newer Waymark made this backup (it has had ${unknown.map(({ name }) => name).join(', ')}). Use that one.`,
    )
}

/** Numbers that a table gives by itself go on after the highest that came in. */
async function resumeCounters(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ table: string; column: string; counter: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table, a.attname AS column,
            pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) AS counter
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('waymark', 'identity', 'jobs') AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
        AND pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) IS NOT NULL`,
  )
  for (const { table, column, counter } of rows)
    await owner.query(
      `SELECT setval($1::regclass, coalesce((SELECT max(${pg.escapeIdentifier(column)}) FROM ${table}), 0) + 1, false)`,
      [counter],
    )
}

async function eraseAgain(owner: pg.Client, erasures: readonly Erasure[]): Promise<number> {
  const { rows } = await owner.query<{ practice_id: string; client_id: string; at: string; person_id: string }>(
    'SELECT practice_id, client_id, at::text, person_id FROM waymark.erasure_ledger',
  )
  const known = rows.map((row) => ({
    practiceId: row.practice_id,
    clientId: row.client_id,
    at: row.at,
    person: row.person_id,
  }))
  let erased = 0
  for (const erasure of [...known, ...erasures]) if (await eraseIn(owner, erasure)) erased += 1
  return erased
}
