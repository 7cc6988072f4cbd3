/**
 * How people vary, relative to the residual variance: the 2×2 matrix with `a` (levels), `b` (both) and `c` (slopes). As the
 * search sees it, it is Λ·Λᵀ with the triangular Λ = [[l, 0], [m, s]]: so it can never be the covariance of nothing, and the edge
 * (no variance, correlation ±1) is where l or s is 0, with nothing special about it.
 */
export type Relative = { readonly a: number; readonly b: number; readonly c: number }

/** The three numbers of Λ: [l, m, s]. */
export type Factor = readonly [l: number, m: number, s: number]

/** Λ·Λᵀ. */
export function relativeOf([l, m, s]: Factor): Relative {
  return { a: l * l, b: l * m, c: m * m + s * s }
}

/** A Λ for a matrix that is the covariance of something (rounding below zero is taken as zero). */
export function factorOf({ a, b, c }: Relative): Factor {
  const l = Math.sqrt(Math.max(0, a))
  const m = l > 0 ? b / l : 0
  return [l, m, Math.sqrt(Math.max(0, c - m * m))]
}

/** The same matrix with l ≥ 0, s ≥ 0, and s alone in use when l is 0. */
export function tidied([l, m, s]: Factor): Factor {
  if (l === 0) return [0, 0, Math.hypot(m, s)]
  return [Math.abs(l), l < 0 ? -m : m, Math.abs(s)]
}
