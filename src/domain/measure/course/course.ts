import * as z from 'zod/mini'

/** Maximum likelihood, or restricted maximum likelihood, which allows for the two fixed effects having been estimated. */
export type FitMethod = 'ml' | 'reml'

const variance = z.number().check(z.gte(0))

/**
 * The expected course of a score as read from JSON. Besides the kinds of the fields it asks that the variances could be those
 * of something: none is negative, the residual is not nothing, and no correlation lies beyond ±1 (but for rounding).
 */
export const courseShape = z
  .object({
    scale: z.enum(['log', 'linear']),
    method: z.enum(['ml', 'reml']),
    intercept: z.number(),
    slope: z.number(),
    interceptVariance: variance,
    slopeVariance: variance,
    covariance: z.number(),
    residualVariance: z.number().check(z.gt(0)),
    minus2LogLikelihood: z.number(),
    people: z.int().check(z.gte(1)),
    observations: z.int().check(z.gte(1)),
    singular: z.boolean(),
  })
  .check(
    z.refine((one) => one.covariance ** 2 <= one.interceptVariance * one.slopeVariance * (1 + 1e-6) + 1e-12, {
      path: ['covariance'],
      error: 'the covariance is larger than the two variances allow',
    }),
  )

/**
 * How a score is expected to go: `score = intercept + u0 + (slope + u1)·f + e`, where f is the time on the scale. A person's
 * own u0 and u1 vary with the two variances and the covariance, e with the residual variance. Scores are in points, the slope
 * in points per unit of f.
 */
export type Course = {
  readonly scale: 'log' | 'linear'
  readonly method: FitMethod
  readonly intercept: number
  readonly slope: number
  readonly interceptVariance: number
  readonly slopeVariance: number
  readonly covariance: number
  readonly residualVariance: number
  /** −2 log-likelihood at the fit; of the restricted likelihood with `reml`. */
  readonly minus2LogLikelihood: number
  readonly people: number
  readonly observations: number
  /** The best fit lies on the edge: people do not differ in one direction, or level and slope go wholly together. */
  readonly singular: boolean
}
