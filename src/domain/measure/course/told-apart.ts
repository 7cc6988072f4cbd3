import type { Designs } from '#domain/measure/course/designs.ts'

/** Smaller than this, of 1, and a part of the information is taken as not there. */
const NOTHING = 1e-9

/**
 * Whether the times at which people were measured can tell how people differ from what is left to chance: whether the information
 * about the three numbers of the covariance and the residual variance has full rank. It has not when, say, everybody has the
 * same two times. The scores play no part; the information is taken where the relative covariance is 1, 0, 1.
 */
export function toldApart({ designs, people, count, middle, spread }: Designs): boolean {
  const information = [0, 0, 0, 0].map(() => [0, 0, 0, 0])
  for (let d = 0; d < designs; d++) {
    const n = count[d] ?? 0
    const g1 = n * (middle[d] ?? 0)
    const g2 = g1 * (middle[d] ?? 0) + (spread[d] ?? 0)
    const delta = (1 + n) * (1 + g2) - g1 * g1
    // K = (I + G)^-1; then H = I − K, and ZᵀV⁻²Z = K·H.
    const [k0, k1, k2] = [(1 + g2) / delta, -g1 / delta, (1 + n) / delta]
    const [h0, h1, h2] = [1 - k0, -k1, 1 - k2]
    const rows = [
      [h0 * h0, 2 * h0 * h1, h1 * h1, k0 * h0 + k1 * h1],
      [0, 2 * h1 * h1 + 2 * h0 * h2, 2 * h1 * h2, 2 * (k0 * h1 + k1 * h2)],
      [0, 0, h2 * h2, k1 * h1 + k2 * h2],
      [0, 0, 0, n - 2 + k0 * k0 + 2 * k1 * k1 + k2 * k2],
    ]
    for (const [i, row] of rows.entries())
      for (const [j, value] of row.entries()) {
        const into = information[i]
        if (into) into[j] = (into[j] ?? 0) + (people[d] ?? 0) * value
      }
  }
  return fullRank(information)
}

/** Whether every pivot of the matrix (its upper half), scaled to ones on the diagonal, is more than nothing. */
function fullRank(upper: readonly (readonly number[])[]): boolean {
  const size = upper.map((row, i) => Math.sqrt(row[i] ?? 0))
  if (size.some((one) => !(one > 0))) return false
  const at = (i: number, j: number): number =>
    (upper[Math.min(i, j)]?.[Math.max(i, j)] ?? 0) / ((size[i] ?? 1) * (size[j] ?? 1))
  const rows = upper.map((_, i) => upper.map((__, j) => at(i, j)))
  for (const [p, pivotRow] of rows.entries()) {
    const pivot = pivotRow[p] ?? 0
    if (pivot < NOTHING) return false
    for (const row of rows.slice(p + 1)) {
      const times = (row[p] ?? 0) / pivot
      for (const [j, value] of pivotRow.entries()) row[j] = (row[j] ?? 0) - times * value
    }
  }
  return true
}
