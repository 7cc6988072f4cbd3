/**
 * A list with its earlier rows, newest first. `now` was read with the page, `whole` when all were asked for: what both hold is
 * drawn as the page says it, and what came since stands first. Null while some of them are still missing: `earlier` says how
 * many there are before `now`.
 */
export function withEarlier<Row>(
  now: readonly Row[],
  whole: readonly Row[],
  earlier: number,
  keyOf: (row: Row) => string,
): readonly Row[] | null {
  const here = new Map(now.map((row) => [keyOf(row), row]))
  const known = new Set(whole.map(keyOf))
  const rows = [...now.filter((row) => !known.has(keyOf(row))), ...whole.map((row) => here.get(keyOf(row)) ?? row)]
  return rows.length < now.length + earlier ? null : rows
}
