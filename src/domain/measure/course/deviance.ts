import type { FitMethod } from '#domain/measure/course/course.ts'
import type { Designs } from '#domain/measure/course/designs.ts'
import type { PersonLines } from '#domain/measure/course/person-lines.ts'
import type { Relative } from '#domain/measure/course/relative-covariance.ts'
import type { Symmetric3 } from '#domain/measure/course/symmetric-eigen.ts'

/** What is summed over: the designs, and a place for the precision of each (three numbers per design), filled by `devianceAt`. */
export type Sums = {
  readonly designs: Designs
  readonly precision: Float64Array
  readonly residual: number
  readonly observations: number
  readonly method: FitMethod
}

/** Where the search stands: −2 log-likelihood with level, slope and residual variance at their best for this covariance. */
export type Standing = {
  readonly at: Relative
  readonly deviance: number
  readonly level: number
  readonly slope: number
  readonly residualVariance: number
  /** The information on level and slope times the residual variance: [both levels, crossed, both slopes]. */
  readonly information: readonly [number, number, number]
}

/** Makes the place for the sums. */
export function sumsOf(designs: Designs, lines: PersonLines, method: FitMethod): Sums {
  const { residual, observations } = lines
  return { designs, precision: new Float64Array(3 * designs.designs), residual, observations, method }
}

/**
 * −2 log-likelihood (restricted with `reml`) of the standardised scores, profiled over level, slope and residual variance.
 *
 * With G = ZᵀZ of a person and Ψ the relative covariance, ZᵀV⁻¹Z = H = (G + |G|·adj Ψ) / δ and |V| = δ = 1 + tr GΨ + |G||Ψ|, up
 * to the residual variance: for two random effects no inverse is needed, and nothing cancels. A person's scores enter through
 * their own line b and the rest about it: (y − Zβ)ᵀV⁻¹(y − Zβ) = rest + (b − β)ᵀH(b − β).
 */
export function devianceAt(sums: Sums, at: Relative): Standing {
  const { designs: many, people, count, middle, spread, level, slope, levels, crossed, slopes } = sums.designs
  const { precision, observations } = sums
  const { a, b, c } = at
  const determinant = a * c - b * b
  let logs = 0
  let [m0, m1, m2, v0, v1, square] = [0, 0, 0, 0, 0, 0]
  for (let d = 0; d < many; d++) {
    const k = people[d] ?? 0
    const g0 = count[d] ?? 0
    const mid = middle[d] ?? 0
    const wide = spread[d] ?? 0
    const g1 = g0 * mid
    const g2 = g1 * mid + wide
    const det = g0 * wide
    const delta = 1 + g0 * a + 2 * g1 * b + g2 * c + det * determinant
    const h0 = (g0 + det * c) / delta
    const h1 = (g1 - det * b) / delta
    const h2 = (g2 + det * a) / delta
    precision[3 * d] = h0
    precision[3 * d + 1] = h1
    precision[3 * d + 2] = h2
    const up = level[d] ?? 0
    const along = slope[d] ?? 0
    const hUp = h0 * up + h1 * along
    const hAlong = h1 * up + h2 * along
    logs += k * Math.log(delta)
    m0 += k * h0
    m1 += k * h1
    m2 += k * h2
    v0 += k * hUp
    v1 += k * hAlong
    square +=
      k * (up * hUp + along * hAlong) + h0 * (levels[d] ?? 0) + 2 * h1 * (crossed[d] ?? 0) + h2 * (slopes[d] ?? 0)
  }
  const information = m0 * m2 - m1 * m1
  const beta0 = (m2 * v0 - m1 * v1) / information
  const beta1 = (m0 * v1 - m1 * v0) / information
  const quadratic = sums.residual + Math.max(0, square - beta0 * v0 - beta1 * v1)
  const free = observations - (sums.method === 'reml' ? 2 : 0)
  const restricted = sums.method === 'reml' ? Math.log(information) : 0
  return {
    at,
    deviance: logs + restricted + free * (1 + Math.log((2 * Math.PI * quadratic) / free)),
    level: beta0,
    slope: beta1,
    residualVariance: quadratic / free,
    information: [m0, m1, m2],
  }
}

/** First and second derivatives of the deviance by a, b and c (b standing for both corners). */
export type Bend = { readonly gradient: readonly [number, number, number]; readonly hessian: Symmetric3 }

/**
 * The exact derivatives where the search stands; `standing` must come from the last call of `devianceAt`, whose precisions are
 * used. They follow from dH = −H·dΨ·H and d log δ = tr H·dΨ.
 */
export function bendAt(sums: Sums, standing: Standing): Bend {
  const { designs: many, people, level, slope, levels, crossed, slopes } = sums.designs
  const { precision } = sums
  const [m0, m1, m2] = standing.information
  const information = m0 * m2 - m1 * m1
  const [n0, n1, n2] = [m2 / information, -m1 / information, m0 / information]
  const restricted = sums.method === 'reml' ? 1 : 0
  const scale = 1 / standing.residualVariance
  // Sums over people, with H = [h0 h1; h1 h2], of its products, of C = H(b − β)(b − β)ᵀH, of B = C/σ² + H·M⁻¹·H (REML) and H × B.
  let [p0, p1, p2, q00, q01, q11, q12, q22, q02] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  let [c0, c1, c2, r0, r1, r2] = [0, 0, 0, 0, 0, 0]
  let [baa, bab, bac, bbb, bbc, bcc] = [0, 0, 0, 0, 0, 0]
  let [wa0, wa1, wb0, wb1, wc0, wc1] = [0, 0, 0, 0, 0, 0]
  for (let d = 0; d < many; d++) {
    const k = people[d] ?? 0
    const h0 = precision[3 * d] ?? 0
    const h1 = precision[3 * d + 1] ?? 0
    const h2 = precision[3 * d + 2] ?? 0
    const up = (level[d] ?? 0) - standing.level
    const along = (slope[d] ?? 0) - standing.slope
    const s0 = (levels[d] ?? 0) + k * up * up
    const s1 = (crossed[d] ?? 0) + k * up * along
    const s2 = (slopes[d] ?? 0) + k * along * along
    const x0 = h0 * s0 + h1 * s1
    const x1 = h0 * s1 + h1 * s2
    const y0 = h1 * s0 + h2 * s1
    const y1 = h1 * s1 + h2 * s2
    const e0 = x0 * h0 + x1 * h1
    const e1 = x0 * h1 + x1 * h2
    const e2 = y0 * h1 + y1 * h2
    c0 += e0
    c1 += e1
    c2 += e2
    const kr = k * restricted
    const f0 = kr * (h0 * h0 * n0 + 2 * h0 * h1 * n1 + h1 * h1 * n2)
    const f1 = kr * (h0 * h1 * n0 + (h0 * h2 + h1 * h1) * n1 + h1 * h2 * n2)
    const f2 = kr * (h1 * h1 * n0 + 2 * h1 * h2 * n1 + h2 * h2 * n2)
    r0 += f0
    r1 += f1
    r2 += f2
    const b0 = e0 * scale + f0
    const b1 = e1 * scale + f1
    const b2 = e2 * scale + f2
    baa += h0 * b0
    bab += h0 * b1 + h1 * b0
    bac += h1 * b1
    bbb += 2 * h1 * b1 + h2 * b0 + h0 * b2
    bbc += h2 * b1 + h1 * b2
    bcc += h2 * b2
    p0 += k * h0
    p1 += k * h1
    p2 += k * h2
    q00 += k * h0 * h0
    q01 += k * h0 * h1
    q11 += k * h1 * h1
    q12 += k * h1 * h2
    q22 += k * h2 * h2
    q02 += k * h0 * h2
    const z0 = k * (h0 * up + h1 * along)
    const z1 = k * (h1 * up + h2 * along)
    wa0 += h0 * z0
    wa1 += h1 * z0
    wb0 += h0 * z1 + h1 * z0
    wb1 += h1 * z1 + h2 * z0
    wc0 += h1 * z1
    wc1 += h2 * z1
  }
  const free = sums.observations - 2 * restricted
  // How level and slope give way when the covariance moves: w_i' M^-1 w_j.
  const yielding = (i0: number, i1: number, j0: number, j1: number): number =>
    2 * scale * (n0 * i0 * j0 + n1 * (i0 * j1 + i1 * j0) + n2 * i1 * j1)
  // M^-1 dM_i, for tr(M^-1 dM_i M^-1 dM_j).
  const [ta, tb, tc] = [
    times(n0, n1, n2, q00, q01, q11),
    times(n0, n1, n2, 2 * q01, q02 + q11, 2 * q12),
    times(n0, n1, n2, q11, q12, q22),
  ]
  const [ga, gb, gc] = [c0 * scale, 2 * c1 * scale, c2 * scale]
  const second = (
    precise: number,
    bent: number,
    yields: number,
    x: Square,
    y: Square,
    gx: number,
    gy: number,
  ): number => -precise + 2 * bent - yields - restricted * trace(x, y) - (gx * gy) / free
  return {
    gradient: [p0 - ga - r0, 2 * p1 - gb - 2 * r1, p2 - gc - r2],
    hessian: [
      second(q00, baa, yielding(wa0, wa1, wa0, wa1), ta, ta, ga, ga),
      second(2 * q01, bab, yielding(wa0, wa1, wb0, wb1), ta, tb, ga, gb),
      second(q11, bac, yielding(wa0, wa1, wc0, wc1), ta, tc, ga, gc),
      second(2 * (q11 + q02), bbb, yielding(wb0, wb1, wb0, wb1), tb, tb, gb, gb),
      second(2 * q12, bbc, yielding(wb0, wb1, wc0, wc1), tb, tc, gb, gc),
      second(q22, bcc, yielding(wc0, wc1, wc0, wc1), tc, tc, gc, gc),
    ],
  }
}

type Square = readonly [number, number, number, number]

/** The product of two symmetric 2×2 matrices, each given by its corner, its side and its other corner. */
function times(a0: number, a1: number, a2: number, b0: number, b1: number, b2: number): Square {
  return [a0 * b0 + a1 * b1, a0 * b1 + a1 * b2, a1 * b0 + a2 * b1, a1 * b1 + a2 * b2]
}

function trace(x: Square, y: Square): number {
  return x[0] * y[0] + x[1] * y[2] + x[2] * y[1] + x[3] * y[3]
}
