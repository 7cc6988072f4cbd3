import type { Observations } from '#domain/measure/course/observations.ts'
import { seeded } from '#testing/seeded.ts'

/** Whether everybody is asked at the same weeks, or each on days of their own. */
export type Times = 'at the same times' | 'at times of their own'

export const SCORES_EACH = 8

/** Draws people with eight scores each, as of a depression questionnaire: always the same for the same number. */
export function coursePeople(people: number, times: Times): Observations {
  const chance = seeded(people)
  const count = people * SCORES_EACH
  const rows = { people: new Int32Array(count), time: new Float64Array(count), score: new Float64Array(count), count }
  for (let i = 0; i < people; i++) {
    const level = 16 + 4.3 * chance.normal()
    const slope = -2.1 + 1.6 * chance.normal()
    for (let n = 0; n < SCORES_EACH; n++) {
      const k = i * SCORES_EACH + n
      const time = times === 'at the same times' ? n : n + 0.8 * chance.uniform()
      rows.people[k] = i
      rows.time[k] = time
      rows.score[k] = level + slope * Math.log1p(time) + 3.3 * chance.normal()
    }
  }
  return rows
}
