import { bendAt, devianceAt, type Sums } from '#domain/measure/course/deviance.ts'
import { descend, type Rest } from '#domain/measure/course/descend.ts'
import { type Factor, factorOf, relativeOf, tidied } from '#domain/measure/course/relative-covariance.ts'

/** Where the first descents begin, in standardised units; from the second on only when the one before ends on an edge. */
const STARTS: readonly Factor[] = [
  [1, 0, 0.5],
  [0.3, 0, 0.3],
  [3, 0, 0.3],
  [0.3, 0, 3],
  [1, 0.7, 0.2],
  [1, -0.7, 0.2],
]
/** A net of starts over small and large variances and correlations of −0.9, 0 and 0.9. */
const NET: readonly Factor[] = [0.1, 1, 10].flatMap((level) =>
  [0.1, 1, 10].flatMap((slope) =>
    [-0.9, 0, 0.9].map((together) => [level, together * slope, Math.sqrt(1 - together ** 2) * slope] as const),
  ),
)
/** Only few scores leave more than one lowest point; up to so many designs the whole net is thrown, whatever was found. */
const NET_DESIGNS = 250
/** Closer to the edge than this is on the edge. */
const EDGE = 1e-4
/** What −2 log-likelihood may rise by when a point beside the edge is put on it. */
const SAME = 1e-8

/** The best of all covariances, and whether it lies on the edge. */
export type Best = Rest & { readonly singular: boolean }

/**
 * Finds the covariance with the lowest deviance, edges included. A rest on an edge is only believed when no direction that
 * leads off it goes down, and when other starts find nothing lower.
 */
export function bestCovariance(sums: Sums): Best {
  let best: Rest | undefined
  const few = sums.designs.designs <= NET_DESIGNS
  for (const start of few ? [...STARTS, ...NET] : STARTS) {
    const rest = offSaddles(sums, ontoEdge(sums, descend(sums, start)))
    const lower = !best || rest.standing.deviance < best.standing.deviance - SAME
    if (lower || (best && !best.settled && rest.settled)) best = rest
    if (!few && best?.settled && !onEdge(best.factor)) break
  }
  if (!best) throw new Error('there is always a first start')
  return { ...best, singular: onEdge(best.factor) }
}

function onEdge([l, , s]: Factor): boolean {
  return Math.abs(l) < EDGE || Math.abs(s) < EDGE
}

/** Puts a rest that is as good as on an edge right onto it, so that nothing is as much as nothing. */
function ontoEdge(sums: Sums, rest: Rest): Rest {
  const [l, m, s] = tidied(rest.factor)
  let best: Rest = { ...rest, factor: [l, m, s] }
  for (const factor of [[l, m, 0], [l, 0, 0], tidied([0, m, s]), [0, 0, 0]] as const) {
    if (Math.hypot(factor[0] - l, factor[1] - m, factor[2] - s) > 0.05 * (1 + Math.hypot(l, m, s))) continue
    const standing = devianceAt(sums, relativeOf(factor))
    if (standing.deviance <= rest.standing.deviance + SAME) best = { factor, standing, settled: rest.settled }
  }
  return best
}

/** Leaves a rest from which the covariance can be enlarged in some direction with gain, until there is none. */
function offSaddles(sums: Sums, from: Rest): Rest {
  let rest = from
  for (let turn = 0; turn < 5; turn++) {
    const { a, b, c } = rest.standing.at
    const [ga, gb, gc] = bendAt(sums, devianceAt(sums, rest.standing.at)).gradient
    const lowest = (ga + gc) / 2 - Math.hypot((ga - gc) / 2, gb / 2)
    if (lowest >= 0) return rest
    // The unit vector of the lowest eigenvalue of [[ga, gb/2], [gb/2, gc]].
    const angle = Math.atan2(gb, ga - gc) / 2 + Math.PI / 2
    const [x, y] = [Math.cos(angle), Math.sin(angle)]
    const better = [1, 0.1, 0.01, 0.001]
      .map((t) => ({ a: a + t * x * x, b: b + t * x * y, c: c + t * y * y }))
      .find((at) => devianceAt(sums, at).deviance < rest.standing.deviance - SAME)
    if (!better) return rest
    rest = ontoEdge(sums, descend(sums, factorOf(better)))
  }
  return rest
}
