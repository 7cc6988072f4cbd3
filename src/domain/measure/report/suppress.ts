import { ALL, COUNTED, type Counted, type Counts } from '#domain/measure/report/count.ts'

/** Fewer people than this are not shown: someone could be recognised. */
export const SMALLEST = 10

/** A figure of a report: of which group, and what it counts. */
export type Cell = `${string}/${Counted}`
/** The parts add up to the total. */
export type Sum = { readonly total: Cell; readonly parts: readonly Cell[] }

export const cellOf = (group: string, counted: Counted): Cell => `${group}/${counted}`

/** Every sum that a reader of the report knows to hold: groups add up to all, the three changes to those classified. */
export function sumsOf(groups: readonly string[]): Sum[] {
  const problems = groups.filter((group) => group !== ALL)
  const columns = problems.length === 0 ? [] : COUNTED
  return [
    ...columns.map((counted) => ({
      total: cellOf(ALL, counted),
      parts: problems.map((group) => cellOf(group, counted)),
    })),
    ...groups.map((group) => ({
      total: cellOf(group, 'classified'),
      parts: (['improved', 'deteriorated', 'unchanged'] as const).map((counted) => cellOf(group, counted)),
    })),
  ]
}

/**
 * The figures to leave out: those of fewer than ten people, and then as many more, the smallest first, as it takes that none of
 * them follows from what is shown: what is left out of a sum is two figures or more, and ten people or more together.
 */
export function hiddenCells(table: ReadonlyMap<string, Counts>): ReadonlySet<Cell> {
  const values = new Map<Cell, number>()
  for (const [group, counts] of table)
    for (const counted of COUNTED) values.set(cellOf(group, counted), counts[counted])
  const valueOf = (cell: Cell): number => values.get(cell) ?? 0
  const hidden = new Set<Cell>([...values].flatMap(([cell, value]) => (value < SMALLEST ? [cell] : [])))
  const sums = sumsOf([...table.keys()])
  const hideSmallest = (cells: readonly Cell[]): boolean => {
    const [next] = cells.filter((cell) => !hidden.has(cell)).toSorted((a, b) => valueOf(a) - valueOf(b))
    if (next === undefined) return false
    hidden.add(next)
    return true
  }
  for (let again = true; again;) {
    again = false
    for (const { total, parts } of sums) {
      const left = parts.filter((cell) => hidden.has(cell))
      const many = left.length + (hidden.has(total) ? 1 : 0)
      const people = left.reduce((sum, cell) => sum + valueOf(cell), 0)
      const follows = many === 1 || (many > 0 && !hidden.has(total) && people < SMALLEST)
      if (follows && (hideSmallest(parts) || hideSmallest([total]))) again = true
    }
    const known = worksOut(sums, hidden)
    if (!again && known)
      again = hideSmallest(
        sums.flatMap(({ total, parts }) => [...parts, total]).filter((one) => related(one, known, sums)),
      )
  }
  return hidden
}

const related = (one: Cell, other: Cell, sums: readonly Sum[]): boolean =>
  sums.some(({ total, parts }) => [total, ...parts].includes(one) && [total, ...parts].includes(other))

/**
 * A hidden figure that adding and subtracting several of the sums gives away, or null: by elimination over the hidden ones, one
 * is known where a row is left with it alone.
 */
export function worksOut(sums: readonly Sum[], hidden: ReadonlySet<Cell>): Cell | null {
  const columns = [...hidden]
  const rows = sums.map(({ total, parts }) =>
    columns.map((cell) => (cell === total ? -1 : parts.includes(cell) ? 1 : 0)),
  ) as number[][]
  let at = 0
  for (let column = 0; column < columns.length && at < rows.length; column++) {
    const pivot = rows.findIndex((row, n) => n >= at && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot < 0) continue
    const [row = []] = rows.splice(pivot, 1)
    const by = row[column] ?? 1
    const scaled = row.map((value) => value / by)
    rows.splice(at, 0, scaled)
    for (const [n, other] of rows.entries()) {
      const factor = other[column] ?? 0
      if (n === at || Math.abs(factor) < 1e-9) continue
      rows[n] = other.map((value, m) => value - factor * (scaled[m] ?? 0))
    }
    at += 1
  }
  for (const row of rows) {
    const left = row.flatMap((value, n) => (Math.abs(value) > 1e-9 ? [n] : []))
    if (left.length === 1) return columns[left[0] ?? 0] ?? null
  }
  return null
}
