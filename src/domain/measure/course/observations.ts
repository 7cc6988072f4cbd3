/** Scores of people over time, one row each: entry k of the three lists is one score. In no particular order. */
export type Observations = {
  /** Whose score it is: 0, 1, 2 … without gaps. */
  readonly people: Int32Array
  /** When, in any unit (months, sessions), counted from the beginning. */
  readonly time: Float64Array
  readonly score: Float64Array
  /** How many scores there are; the lists may be longer. */
  readonly count: number
}

/** Gathers rows into typed lists. `ids[n]` is the person with the number n; numbers are given in the order of first sight. */
export function observations(rows: Iterable<{ person: string; time: number; score: number }>): {
  observations: Observations
  ids: string[]
} {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  let people = new Int32Array(1024)
  let time = new Float64Array(1024)
  let score = new Float64Array(1024)
  let count = 0
  for (const row of rows) {
    if (count === people.length) {
      people = longer(people, new Int32Array(2 * count))
      time = longer(time, new Float64Array(2 * count))
      score = longer(score, new Float64Array(2 * count))
    }
    let number = numbers.get(row.person)
    if (number === undefined) {
      number = ids.length
      numbers.set(row.person, number)
      ids.push(row.person)
    }
    people[count] = number
    time[count] = row.time
    score[count] = row.score
    count += 1
  }
  return {
    observations: {
      people: people.slice(0, count),
      time: time.slice(0, count),
      score: score.slice(0, count),
      count,
    },
    ids,
  }
}

function longer<T extends Int32Array | Float64Array>(full: T, into: T): T {
  into.set(full)
  return into
}

/** How many people there are: one more than the highest number. */
export function peopleIn({ people, count }: Observations): number {
  let highest = -1
  for (let k = 0; k < count; k++) highest = Math.max(highest, people[k] ?? 0)
  return highest + 1
}
