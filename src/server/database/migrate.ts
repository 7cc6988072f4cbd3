import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { APP_ROLE, ensureAppRole } from '#server/database/roles.ts'
import { PlainProblem } from '#server/plain-problem.ts'

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

const FOLDER = fileURLToPath(new URL('../../../migrations', import.meta.url))
const LOCK = 7_239_462 // any number, the same on every node
const LEDGER = `
  CREATE SCHEMA IF NOT EXISTS waymark_meta;
  CREATE TABLE IF NOT EXISTS waymark_meta.migrations (
    name text PRIMARY KEY,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`

/**
 * Brings a database up to this version of Waymark: runs the migrations it has not had yet, in order, each in a transaction of
 * its own. Several nodes may call it at once; one does the work. `appRole` is the user of `DATABASE_URL`.
 * Returns the names of those it ran. Throws a `PlainProblem` when a migration that ran before reads differently now, or when
 * the database has had migrations this version does not know.
 */
export async function migrate(
  ownerUrl: string,
  appRole: string = APP_ROLE,
  migrations: readonly Migration[] = shippedMigrations(),
): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK])
    await ensureAppRole(owner, { loginRole: appRole })
    await owner.query(LEDGER)
    const waiting = await notYetRun(owner, migrations)
    for (const migration of waiting) await run(owner, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await owner.end()
  }
}

/** The migrations of this version, in the order of their numbers. */
export function shippedMigrations(folder: string = FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .toSorted()
  return names.map((name) => {
    const bytes = readFileSync(join(folder, name))
    return { name, sql: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') }
  })
}

async function notYetRun(owner: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await owner.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM waymark_meta.migrations',
  )
  const ran = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of migrations) {
    const before = ran.get(name)
    if (before !== undefined && before !== sha256)
      throw new PlainProblem(
        `migrations/${name} is not what this database was made with. A shipped migration never changes.`,
      )
  }
  const unknown = [...ran.keys()].filter((name) => !migrations.some((one) => one.name === name))
  if (unknown.length > 0)
    throw new PlainProblem(
      `This database was last used by a newer Waymark (it has had ${unknown.join(', ')}). Use that one.`,
    )
  return migrations.filter(({ name }) => !ran.has(name))
}

async function run(owner: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await owner.query('BEGIN')
  try {
    await owner.query(sql)
    await owner.query('INSERT INTO waymark_meta.migrations (name, sha256) VALUES ($1, $2)', [name, sha256])
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw new Error(`Migration ${name} did not run: ${(error as Error).message}`, { cause: error })
  }
}
