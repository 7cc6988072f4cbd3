import pg from 'pg'
import { PlainProblem } from '#server/plain-problem.ts'

/** A table as it is copied: its columns in order, with their types as PostgreSQL writes them. */
export type Table = { readonly name: string; readonly columns: readonly (readonly [name: string, type: string])[] }

export const SCHEMAS: readonly string[] = ['waymark', 'identity', 'jobs']

/** Settings under which every value reads the same as text, on every server, and under which the owner sees every row. */
export const PLAIN_TEXT = `
  SET LOCAL app.whole_database = 'on'; SET LOCAL app.sign_in = 'on'; SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO';
  SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`

/**
 * The tables of our schemas, those that others refer to first. Partitions are read and written through the table they are part
 * of. Throws a `PlainProblem` when this user would not see all rows of one.
 */
export async function tablesOf(owner: pg.ClientBase): Promise<Table[]> {
  const { rows } = await owner.query<{ oid: number; name: string; columns: [string, string][]; hidden: boolean }>(
    `SELECT c.oid::int AS oid, format('%I.%I', n.nspname, c.relname) AS name,
            (SELECT json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
               FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            row_security_active(c.oid) AND NOT EXISTS (
              SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname IN ('whole_database', 'signing_in')) AS hidden
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      ORDER BY 2`,
    [SCHEMAS],
  )
  const hidden = rows.filter((row) => row.hidden).map(({ name }) => name)
  if (hidden.length > 0)
    throw new PlainProblem(`The owner in DATABASE_OWNER_URL does not see all of ${hidden.join(', ')}.`)
  const { rows: references } = await owner.query<{ from: number; to: number }>(
    "SELECT conrelid::int AS from, confrelid::int AS to FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid",
  )
  const done = new Set<number>()
  const ordered: Table[] = []
  while (ordered.length < rows.length) {
    const next = rows.find(
      ({ oid }) =>
        !done.has(oid) &&
        references.every(({ from, to }) => from !== oid || done.has(to) || !rows.some((row) => row.oid === to)),
    )
    if (!next) throw new Error('The tables refer to each other in a circle')
    done.add(next.oid)
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

/** `"a", "b"` */
export function columnList({ columns }: Table): string {
  return columns.map(([name]) => pg.escapeIdentifier(name)).join(', ')
}
