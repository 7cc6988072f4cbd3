import { expect, it } from 'vitest'
import { twelveMonthsTo } from '#web/report/twelve-months.ts'

it('is twelve whole months, that of the day among them', () => {
  expect(twelveMonthsTo('2026-11-23')).toBe('2025-12-01')
  expect(twelveMonthsTo('2026-12-31')).toBe('2026-01-01')
  expect(twelveMonthsTo('2026-01-01')).toBe('2025-02-01')
  expect(twelveMonthsTo('2024-02-29')).toBe('2023-03-01')
})
