/** A proportion from 0 to 1 with its interval. */
export type Proportion = {
  readonly count: number
  readonly of: number
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Two-sided 95 %. */
const Z = 1.959963984540054

/** A proportion with its 95 % score interval (Wilson 1927), which stays sensible near 0 and 1. Null of nobody. */
export function proportionOf(count: number, of: number): Proportion | null {
  if (of <= 0) return null
  const [value, z2] = [count / of, Z ** 2]
  const centre = (value + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z / (1 + z2 / of)) * Math.sqrt((value * (1 - value)) / of + z2 / (4 * of ** 2))
  return { count, of, value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
