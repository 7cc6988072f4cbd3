import pg from 'pg'

/** One column of one table, and all that is in it as text. */
export type Column = { readonly table: string; readonly column: string; readonly values: readonly string[] }

/**
 * A dump of every column of every table in every schema of a database, as text; bytes come both in hex and as they read. For
 * showing that what people typed is nowhere to be found. `ownerUrl` must see everything.
 */
export async function everyColumn(ownerUrl: string): Promise<Column[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query("SET app.whole_database = 'on'; SET app.sign_in = 'on'")
    const { rows: places } = await owner.query<{ table: string; column: string; type: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS table, a.attname AS column, a.atttypid::regtype::text AS type
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
          AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
        ORDER BY 1, a.attnum`,
    )
    const columns: Column[] = []
    for (const { table, column, type } of places) {
      const name = pg.escapeIdentifier(column)
      const text = type === 'bytea' ? `encode(${name}, 'hex') || ' ' || encode(${name}, 'escape')` : `${name}::text`
      const { rows } = await owner.query<{ value: string }>(
        `SELECT ${text} AS value FROM ${table} WHERE ${name} IS NOT NULL`,
      )
      columns.push({ table, column, values: rows.map(({ value }) => value) })
    }
    return columns
  } finally {
    await owner.end()
  }
}

/** Where in a dump any of these words can be read, as `table.column: word`; in hex, base64 and plain text, small or capital. */
export function whereReadable(columns: readonly Column[], words: readonly string[]): string[] {
  const forms = words.flatMap((word) => {
    const bytes = Buffer.from(word, 'utf8')
    return [word.toLowerCase(), bytes.toString('hex'), bytes.toString('base64').replace(/.?=*$/, '').toLowerCase()].map(
      (form) => ({ word, form }),
    )
  })
  const found = new Set<string>()
  for (const { table, column, values } of columns) {
    for (const value of values) {
      const small = value.toLowerCase()
      for (const { word, form } of forms)
        if (form.length > 3 && small.includes(form)) found.add(`${table}.${column}: ${word}`)
    }
  }
  return [...found]
}
