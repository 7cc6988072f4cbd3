import { fitCourse } from '#domain/measure/course/fit.ts'
import type { Observations } from '#domain/measure/course/observations.ts'
import { coursePeople, type Times } from './course-people.ts'

/** What one process measured: milliseconds of the median fit and of the first one, and of the floor; bytes. */
export type CourseRun = {
  readonly fit: number
  readonly first: number
  readonly floor: number
  /** How far the process grew at most while it fitted, and what the rows take. */
  readonly grew: number
  readonly rows: number
}

/** The least a fit could do: read every row once and add up. */
function readOnce({ people, time, score, count }: Observations, many: number): number {
  const sums = new Float64Array(6 * many)
  for (let k = 0; k < count; k++) {
    const at = 6 * (people[k] ?? 0)
    const t = Math.log1p(time[k] ?? 0)
    const y = score[k] ?? 0
    sums[at] = (sums[at] ?? 0) + 1
    sums[at + 1] = (sums[at + 1] ?? 0) + t
    sums[at + 2] = (sums[at + 2] ?? 0) + y
    sums[at + 3] = (sums[at + 3] ?? 0) + t * t
    sums[at + 4] = (sums[at + 4] ?? 0) + t * y
    sums[at + 5] = (sums[at + 5] ?? 0) + y * y
  }
  return sums.at(-1) ?? 0
}

function timed(doIt: () => unknown, runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const begun = performance.now()
    doIt()
    return performance.now() - begun
  })
}

const median = (of: readonly number[]): number => of.toSorted((one, other) => one - other)[of.length >> 1] ?? 0

const [people = '0', times = '', runs = '1'] = process.argv.slice(2)
const rows = coursePeople(Number(people), times as Times)
const before = process.resourceUsage().maxRSS
const [first = 0] = timed(() => fitCourse(rows, { scale: 'log', method: 'ml' }), 1)
const after = process.resourceUsage().maxRSS
const fit = median(timed(() => fitCourse(rows, { scale: 'log', method: 'ml' }), Number(runs)))
const floor = median(timed(() => readOnce(rows, Number(people)), Number(runs)))
const bytes = rows.people.byteLength + rows.time.byteLength + rows.score.byteLength
const measured: CourseRun = { fit, first, floor, grew: (after - before) * 1024, rows: bytes }
console.log(JSON.stringify(measured))
