import { expect, it } from 'vitest'
import { firstDayOf, monthOf, monthsBefore, monthsTo } from '#web/report/months.ts'

it('goes back over the years', () => {
  expect(monthsBefore('2026-11', 11)).toBe('2025-12')
  expect(monthsBefore('2026-12', 11)).toBe('2026-01')
  expect(monthsBefore('2026-01', 1)).toBe('2025-12')
  expect(monthsBefore('2024-02', 24)).toBe('2022-02')
  expect(monthsBefore('2026-07', 0)).toBe('2026-07')
})

it('lists months, the latest first, each once', () => {
  expect(monthsTo('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  const many = monthsTo('2026-11', 120)
  expect(new Set(many).size).toBe(120)
  expect(many.at(-1)).toBe('2016-12')
  expect(many.toSorted().toReversed()).toEqual(many)
})

it('names the month of a day and its first day', () => {
  expect(monthOf('2026-11-23')).toBe('2026-11')
  expect(firstDayOf('2026-11')).toBe('2026-11-01')
})
