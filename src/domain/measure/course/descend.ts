import { bendAt, type Bend, devianceAt, type Standing, type Sums } from '#domain/measure/course/deviance.ts'
import { type Factor, relativeOf } from '#domain/measure/course/relative-covariance.ts'
import { eigen3, type Symmetric3 } from '#domain/measure/course/symmetric-eigen.ts'

/** Where a descent came to rest; `settled` is false when it stopped for another reason than being at a lowest point. */
export type Rest = { readonly factor: Factor; readonly standing: Standing; readonly settled: boolean }

const MOST_STEPS = 200
const MOST_HALVINGS = 40
/** An expected gain this small is none: in units of −2 log-likelihood, and relative to it for what rounding does. */
const NO_GAIN = 1e-10
const ROUNDING = 1e-14

/**
 * Goes downhill from a start by Newton steps with the exact second derivatives. Where the ground bends down instead of up the
 * step takes the size of the bend, so saddles are left and not sought; every step is halved until it gains.
 */
export function descend(sums: Sums, start: Factor): Rest {
  let factor = start
  let standing = devianceAt(sums, relativeOf(factor))
  for (let step = 0; step < MOST_STEPS; step++) {
    const { direction, gain } = newton(inFactor(bendAt(sums, standing), factor))
    const enough = NO_GAIN + ROUNDING * Math.abs(standing.deviance)
    const longest = 2 * (1 + Math.hypot(...factor))
    let part = Math.min(1, longest / Math.max(Math.hypot(...direction), Number.MIN_VALUE))
    let next: Rest | undefined
    for (let halving = 0; halving < MOST_HALVINGS && !next; halving++, part /= 2) {
      const there = moved(factor, direction, part)
      const found = devianceAt(sums, relativeOf(there))
      if (found.deviance < standing.deviance) next = { factor: there, standing: found, settled: true }
      else if (gain < enough) return { factor, standing, settled: true }
    }
    if (!next) return { factor, standing, settled: gain < 1e4 * enough }
    factor = next.factor
    standing = next.standing
    if (gain < enough) return next
  }
  return { factor, standing, settled: false }
}

function moved(from: Factor, direction: Factor, part: number): Factor {
  return [from[0] + part * direction[0], from[1] + part * direction[1], from[2] + part * direction[2]]
}

/** The derivatives by l, m and s, from those by a = l², b = l·m and c = m² + s². */
function inFactor({ gradient: [ga, gb, gc], hessian: [aa, ab, ac, bb, bc, cc] }: Bend, [l, m, s]: Factor) {
  const [al, bl, bm, cm, cs] = [2 * l, m, l, 2 * m, 2 * s]
  const gradient: Factor = [ga * al + gb * bl, gb * bm + gc * cm, gc * cs]
  const hessian: Symmetric3 = [
    aa * al * al + 2 * ab * al * bl + bb * bl * bl + 2 * ga,
    ab * al * bm + ac * al * cm + bb * bl * bm + bc * bl * cm + gb,
    ac * al * cs + bc * bl * cs,
    bb * bm * bm + 2 * bc * bm * cm + cc * cm * cm + 2 * gc,
    bc * bm * cs + cc * cm * cs,
    cc * cs * cs + 2 * gc,
  ]
  return { gradient, hessian }
}

function newton({ gradient, hessian }: ReturnType<typeof inFactor>): { direction: Factor; gain: number } {
  const directions = eigen3(hessian)
  const steepest = Math.max(...directions.map(({ value }) => Math.abs(value)), Number.MIN_VALUE)
  let direction: Factor = [0, 0, 0]
  let gain = 0
  for (const { value, vector } of directions) {
    const along = gradient[0] * vector[0] + gradient[1] * vector[1] + gradient[2] * vector[2]
    const bend = Math.max(Math.abs(value), 1e-9 * steepest)
    direction = moved(direction, vector, -along / bend)
    gain += (along * along) / (2 * bend)
  }
  return { direction, gain }
}
