/** The six numbers of a symmetric 3×3 matrix: xx, xy, xz, yy, yz, zz. */
export type Symmetric3 = readonly [number, number, number, number, number, number]

/** Its eigenvalues, in no order, each with its unit vector. */
export type Eigen3 = readonly { readonly value: number; readonly vector: readonly [number, number, number] }[]

const SWEEPS = 30

/** Eigenvalues and vectors by Jacobi rotations (Golub and Van Loan, Matrix Computations, the cyclic Jacobi method). */
export function eigen3([xx, xy, xz, yy, yz, zz]: Symmetric3): Eigen3 {
  const m = Float64Array.of(xx, xy, xz, xy, yy, yz, xz, yz, zz)
  const v = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1)
  const get = (of: Float64Array, row: number, column: number): number => of[3 * row + column] ?? 0
  const size = Math.abs(xx) + Math.abs(yy) + Math.abs(zz) + Math.abs(xy) + Math.abs(xz) + Math.abs(yz)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const off = Math.abs(get(m, 0, 1)) + Math.abs(get(m, 0, 2)) + Math.abs(get(m, 1, 2))
    if (off <= 1e-17 * size) break
    for (const [p, q] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const crossing = get(m, p, q)
      if (crossing === 0) continue
      const half = (get(m, q, q) - get(m, p, p)) / (2 * crossing)
      const t = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.hypot(half, 1))
      const cos = 1 / Math.hypot(t, 1)
      const sin = t * cos
      for (let k = 0; k < 3; k++) {
        const [x, y] = [get(m, k, p), get(m, k, q)]
        m[3 * k + p] = cos * x - sin * y
        m[3 * k + q] = sin * x + cos * y
      }
      for (let k = 0; k < 3; k++) {
        const [x, y] = [get(m, p, k), get(m, q, k)]
        m[3 * p + k] = cos * x - sin * y
        m[3 * q + k] = sin * x + cos * y
      }
      for (let k = 0; k < 3; k++) {
        const [x, y] = [get(v, k, p), get(v, k, q)]
        v[3 * k + p] = cos * x - sin * y
        v[3 * k + q] = sin * x + cos * y
      }
    }
  }
  return [0, 1, 2].map((n) => ({ value: get(m, n, n), vector: [get(v, 0, n), get(v, 1, n), get(v, 2, n)] as const }))
}
