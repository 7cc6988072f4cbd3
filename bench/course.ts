import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { SCORES_EACH, type Times } from './course-people.ts'
import type { CourseRun } from './course-run.ts'
import type { Figure } from './report.ts'

/** The most the time per person should grow by, and the most a first fit should take of lme4's time. */
export type CourseAims = { readonly courseGrowth: number; readonly courseOfLme4: number }

/**
 * What lme4 1.1-31 (R 4.2.2) took for the same 10,000 people, in another run on a machine of this kind: 756 to 906 ms. The
 * least of them is the measure. R is not asked of those who run this.
 */
const LME4_MS = 756
const TIMES: readonly Times[] = ['at the same times', 'at times of their own']

/** Fits simulated people, each number of them in a process of its own, so that memory can be told. */
export function benchCourse(quick: boolean, aims: CourseAims): Figure[] {
  return TIMES.flatMap((times) => {
    const sizes = [1_000, 10_000, 100_000].map((people) => ({ people, ...measure(people, times, quick ? 3 : 11) }))
    return sizes.flatMap((size, n) => {
      const { people, fit, first, floor, grew, rows } = size
      const what = `course, ${named(people)} × ${SCORES_EACH} ${times}`
      const perPerson = sizes.slice(0, n).map((smaller) => ({
        what: `${what}: per person`,
        value: (fit / people) * 1e6,
        unit: 'ns',
        ratio: fit / people / (smaller.fit / smaller.people),
        beside: `of ${named(smaller.people)}`,
        aim: aims.courseGrowth,
      }))
      const lme4 = {
        ratio: first / LME4_MS,
        beside: `lme4, another run (${LME4_MS} ms)`,
        aim: aims.courseOfLme4,
      }
      return [
        { what: `${what}: fit`, value: fit, unit: 'ms', ratio: fit / floor, beside: 'adding up once' },
        { what: `${what}: first fit, cold`, value: first, unit: 'ms', ...(people === 10_000 ? lme4 : {}) },
        ...perPerson,
        { what: `${what}: memory`, value: grew / 2 ** 20, unit: 'MiB', ratio: grew / rows, beside: 'the rows' },
      ]
    })
  })
}

const named = (people: number): string => people.toLocaleString('en')

function measure(people: number, times: Times, runs: number): CourseRun {
  const script = join(import.meta.dirname, 'course-run.ts')
  const said = execFileSync(process.execPath, [script, String(people), times, String(runs)], { encoding: 'utf8' })
  return JSON.parse(said) as CourseRun
}
