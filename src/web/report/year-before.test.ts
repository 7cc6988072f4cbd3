import { expect, it } from 'vitest'
import { yearBefore } from '#web/report/year-before.ts'

it('is the first day of the year that ends on a day', () => {
  expect(yearBefore('2026-11-23')).toBe('2025-11-24')
  expect(yearBefore('2026-12-31')).toBe('2026-01-01')
  expect(yearBefore('2024-02-28')).toBe('2023-03-01')
  expect(yearBefore('2024-02-29')).toBe('2023-03-01')
  expect(yearBefore('2025-02-28')).toBe('2024-02-29')
})
