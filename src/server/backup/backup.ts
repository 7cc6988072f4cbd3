import { existsSync } from 'node:fs'
import pg from 'pg'
import { type Header, type Part, type Row, writeBackupFile } from '#server/backup/backup-file.ts'
import { PLAIN_TEXT, type Table, columnList, tablesOf } from '#server/backup/tables.ts'
import { PlainProblem } from '#server/plain-problem.ts'

export type BackupOptions = {
  readonly ownerUrl: string
  readonly file: string
  /** The id of the master key that this database was made with. */
  readonly masterKeyId: string
  /** The instant that the backup bears. */
  readonly at: string
}

const PAGE = 1_000

/**
 * Copies everything, as it is at one moment, into one file, while people go on working. Holds no key: what is encrypted stays
 * so. Returns how many rows it has. Throws a `PlainProblem` when the file exists.
 */
export async function backup({ ownerUrl, file, masterKeyId, at }: BackupOptions): Promise<number> {
  if (existsSync(file))
    throw new PlainProblem(`${file} exists already. A backup replaces nothing: choose another name.`)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${PLAIN_TEXT}`)
    return await writeBackupFile(file, everything(owner, masterKeyId, at))
  } finally {
    await owner.end()
  }
}

async function* everything(owner: pg.Client, masterKeyId: string, at: string): AsyncGenerator<Part> {
  const { rows: migrations } = await owner.query<Header['migrations'][number]>(
    'SELECT name, sha256 FROM waymark_meta.migrations ORDER BY name',
  )
  yield { header: { waymark: 'backup', format: 1, at, migrations, masterKeyId } }
  for (const table of await tablesOf(owner)) {
    yield { table }
    for await (const row of rowsOf(owner, table)) yield { row }
  }
}

async function* rowsOf(owner: pg.Client, table: Table): AsyncGenerator<Row> {
  const values = table.columns.map(([name]) => `${pg.escapeIdentifier(name)}::text`).join(', ')
  await owner.query(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT ${values} FROM ${table.name} ORDER BY ${columnList(firstOf(table))}`,
  )
  for (;;) {
    const { rows } = await owner.query<(string | null)[]>({ text: `FETCH ${PAGE} FROM copied`, rowMode: 'array' })
    yield* rows
    if (rows.length < PAGE) break
  }
  await owner.query('CLOSE copied')
}

/** Ordered by the first column, which leads every key: rows of one practice lie together and pack well. */
function firstOf(table: Table): Table {
  return { ...table, columns: table.columns.slice(0, 1) }
}
