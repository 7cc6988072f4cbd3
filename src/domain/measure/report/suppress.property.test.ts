import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COUNTED, countCourses, type CourseInReport } from '#domain/measure/report/count.ts'
import { type Rate, reportOn } from '#domain/measure/report/report.ts'
import { type Cell, cellOf, hiddenCells, SMALLEST, sumsOf, worksOut } from '#domain/measure/report/suppress.ts'

const GROUPS = ['a', 'b', 'c', 'd', 'e']
const outcome = fc
  .record({
    caseAtStart: fc.boolean(),
    crossed: fc.boolean(),
    change: fc.constantFrom('improved', 'deteriorated', 'unchanged'),
  })
  .map(({ caseAtStart, crossed, change }) => {
    const recovered = caseAtStart && crossed
    return { caseAtStart, recovered, reliablyRecovered: recovered && change === 'improved', change } as const
  })
const course: fc.Arbitrary<CourseInReport> = fc
  .record({ problem: fc.constantFrom(...GROUPS), finished: fc.boolean(), outcome: fc.option(outcome) })
  .map((one) => ({ ...one, complete: one.outcome !== null }))
/** Few kinds of courses, each many times: groups of one, of nine, of a hundred. */
const courses = fc
  .array(fc.tuple(course, fc.constantFrom(1, 3, 9, 10, 11, 40, 100)), { maxLength: 14 })
  .map((kinds) => kinds.flatMap(([one, count]) => Array.from({ length: count }, () => one)))

test('no figure of fewer than ten people is shown, nor one from which it follows', () => {
  let left = 0
  fc.assert(
    fc.property(courses, (all) => {
      const table = countCourses(all)
      const groups = [...table.keys()]
      const hidden = hiddenCells(table)
      const valueOf = (cell: Cell): number => {
        const [group = '', counted] = cell.split('/') as [string, (typeof COUNTED)[number]]
        return table.get(group)?.[counted] ?? 0
      }
      for (const group of groups)
        for (const counted of COUNTED)
          if (valueOf(cellOf(group, counted)) < SMALLEST) expect(hidden.has(cellOf(group, counted))).toBe(true)
      // Whoever subtracts what is shown from a total that is shown is left with two figures or more, and ten people or more.
      for (const { total, parts } of sumsOf(groups)) {
        const out = parts.filter((cell) => hidden.has(cell))
        if (out.length === 0) {
          expect(hidden.has(total)).toBe(false)
          continue
        }
        left += 1
        expect(out.length + (hidden.has(total) ? 1 : 0)).toBeGreaterThan(1)
        if (!hidden.has(total))
          expect(out.reduce((sum, cell) => sum + valueOf(cell), 0)).toBeGreaterThanOrEqual(SMALLEST)
      }
      expect(worksOut(sumsOf(groups), hidden)).toBeNull()
    }),
    { numRuns: 400 },
  )
  expect(left).toBeGreaterThan(100)
})

test('figures that several sums give away together are noticed', () => {
  const cell = (name: string) => name as Cell
  // One row and one column share the hidden x; the rest of each is known but for y, which a third sum tells.
  const sums = [
    { total: cell('t1'), parts: [cell('x'), cell('y'), cell('k1')] },
    { total: cell('t2'), parts: [cell('x'), cell('y'), cell('z')] },
    { total: cell('t3'), parts: [cell('z'), cell('k2')] },
  ]
  expect(worksOut(sums, new Set([cell('x'), cell('y'), cell('z')]))).toBe('z')
  expect(worksOut(sums.slice(0, 1), new Set([cell('x'), cell('y')]))).toBeNull()
  expect(
    worksOut(
      [
        { total: cell('t1'), parts: [cell('x'), cell('y'), cell('z')] },
        { total: cell('t2'), parts: [cell('x'), cell('y')] },
      ],
      new Set([cell('x'), cell('y'), cell('z')]),
    ),
  ).toBe('z')
})

test('shares lie between 0 and 1 and within their interval, and come only with the figures they are made of', () => {
  fc.assert(
    fc.property(courses, (all) => {
      for (const { problem: _, clients: __, ...rates } of reportOn(all, GROUPS))
        for (const { count, of, share, low, high } of Object.values(rates) as Rate[]) {
          expect([share === null, low === null, high === null]).toEqual(Array(3).fill(count === null || of === null))
          if (count === null || of === null || share === null || low === null || high === null) continue
          expect(count).toBeLessThanOrEqual(of)
          expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true)
        }
    }),
    { numRuns: 200 },
  )
})
