import type { PersonLines } from '#domain/measure/course/person-lines.ts'

/**
 * People measured at the same times, taken together: the likelihood knows them by their number, the mean of their own lines
 * and how the lines scatter about it. A practice that asks at fixed weeks has few designs, however many people.
 */
export type Designs = {
  readonly designs: number
  /** How many people have this design. */
  readonly people: Float64Array
  /** As in PersonLines: number of scores, mean time, spread of the times. */
  readonly count: Float64Array
  readonly middle: Float64Array
  readonly spread: Float64Array
  /** Means over its people of the lines' levels and slopes. */
  readonly level: Float64Array
  readonly slope: Float64Array
  /** Sums over its people of squared and crossed distances from those means. */
  readonly levels: Float64Array
  readonly crossed: Float64Array
  readonly slopes: Float64Array
}

/** Takes people with the same number of scores, mean time and spread of times together. Linear in the number of people. */
export function designsOf(lines: PersonLines): Designs {
  const n = lines.count.length
  const { of, designs } = sameDesign(lines)
  const list = (): Float64Array => new Float64Array(designs)
  const [people, count, middle, spread, level, slope] = [list(), list(), list(), list(), list(), list()]
  const [levels, crossed, slopes] = [list(), list(), list()]
  for (let i = 0; i < n; i++) {
    const d = of[i] ?? 0
    people[d] = (people[d] ?? 0) + 1
    count[d] = lines.count[i] ?? 0
    middle[d] = lines.middle[i] ?? 0
    spread[d] = lines.spread[i] ?? 0
    level[d] = (level[d] ?? 0) + (lines.level[i] ?? 0)
    slope[d] = (slope[d] ?? 0) + (lines.slope[i] ?? 0)
  }
  for (let d = 0; d < designs; d++) {
    level[d] = (level[d] ?? 0) / (people[d] ?? 1)
    slope[d] = (slope[d] ?? 0) / (people[d] ?? 1)
  }
  for (let i = 0; i < n; i++) {
    const d = of[i] ?? 0
    const up = (lines.level[i] ?? 0) - (level[d] ?? 0)
    const along = (lines.slope[i] ?? 0) - (slope[d] ?? 0)
    levels[d] = (levels[d] ?? 0) + up * up
    crossed[d] = (crossed[d] ?? 0) + up * along
    slopes[d] = (slopes[d] ?? 0) + along * along
  }
  return { designs, people, count, middle, spread, level, slope, levels, crossed, slopes }
}

/** Numbers the designs with an open-addressed table over the bits of the three numbers, at most half full. */
function sameDesign({ count, middle, spread }: PersonLines): { of: Int32Array; designs: number } {
  const n = count.length
  let size = 4
  while (size < 2 * n) size *= 2
  const table = new Int32Array(size).fill(-1)
  const first = new Int32Array(n)
  const of = new Int32Array(n)
  const word = new Float64Array(2)
  const bits = new Int32Array(word.buffer)
  let designs = 0
  for (let i = 0; i < n; i++) {
    word[0] = middle[i] ?? 0
    word[1] = spread[i] ?? 0
    let hash = count[i] ?? 0
    for (let b = 0; b < 4; b++) {
      hash = Math.imul(hash ^ (bits[b] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    for (let at = hash & (size - 1); ; at = (at + 1) & (size - 1)) {
      const d = table[at] ?? -1
      const j = d < 0 ? i : (first[d] ?? 0)
      if (d >= 0 && (count[j] !== count[i] || middle[j] !== middle[i] || spread[j] !== spread[i])) continue
      if (d < 0) {
        table[at] = designs
        first[designs] = i
      }
      of[i] = d < 0 ? designs++ : d
      break
    }
  }
  return { of, designs }
}
