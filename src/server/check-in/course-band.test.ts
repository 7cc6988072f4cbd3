import { expect, it } from 'vitest'
import { addDays } from '#domain/kernel/dates.ts'
import { predictCourse } from '#domain/measure/course/predict.ts'
import { courseBand } from '#server/check-in/course-band.ts'
import { COURSE } from '#testing/command-table.ts'

const adopted = { ...COURSE, shown: true }
const first = '2026-09-07'
const today = '2026-10-05' // four weeks later
const points = [18, 15, 16, 11].map((value, week) => [addDays(first, 7 * week), value] as const)
const series = { points, lowest: 0, highest: 27 }

it('is drawn up to today, each day from what was known before it', () => {
  const band = courseBand('phq9', adopted, series, [], today)
  expect(band).toMatchObject({
    measure: 'phq9',
    from: COURSE.from,
    unit: 'week',
    people: 200,
    outside: 0.22,
    testedOn: 180,
  })
  expect(band?.points.map(([on]) => on)).toEqual([7, 14, 21, 28].map((days) => addDays(first, days)))
  const scores = points.map(([, score], time) => ({ time, score }))
  const rounded = (earlier: number, at: number): number[] => {
    const { expected, low, high } = predictCourse(COURSE.course, scores.slice(0, earlier), at)
    return [expected, low, high].map((one) => Math.round(Math.min(27, Math.max(0, one)) * 10) / 10)
  }
  expect(band?.points[0]?.slice(1)).toEqual(rounded(1, 1))
  expect(band?.points[2]?.slice(1)).toEqual(rounded(3, 3))
  expect(band?.points.at(-1)?.slice(1)).toEqual(rounded(4, 4))
})

it('counts sessions where the course does: those held', () => {
  const held = [first, addDays(first, 10), addDays(first, 20)]
  const band = courseBand('phq9', { ...adopted, unit: 'session' }, series, held, today)
  expect(band?.points.map(([on]) => on)).toEqual([held[1], held[2], today])
  const { expected } = predictCourse(
    COURSE.course,
    [
      { time: 0, score: 18 },
      { time: 0, score: 15 },
    ],
    1,
  )
  expect(band?.points[0]?.[1]).toBe(Math.round(expected * 10) / 10)
})

it('stays within what the measure can say, needs a score, and is never long', () => {
  const wide = { ...adopted, course: { ...COURSE.course, residualVariance: 900 } }
  for (const [, , low, high] of courseBand('phq9', wide, series, [], today)?.points ?? [])
    expect([low, high]).toEqual([0, 27])
  expect(courseBand('phq9', adopted, { ...series, points: [] }, [], today)).toBeNull()
  const many = Array.from({ length: 400 }, (_, n) => [addDays('2020-01-01', n), 9] as const)
  expect(courseBand('phq9', adopted, { ...series, points: many }, [], today)?.points.length).toBeLessThan(40)
})
