import { describe, expect, test } from 'vitest'
import { type Basis, noBasis } from '#domain/check-in/basis.ts'
import type { Question } from '#domain/check-in/due.ts'
import { type Schedule, USUAL_SCHEDULE } from '#domain/check-in/schedule.ts'
import { addDays } from '#domain/kernel/dates.ts'
import { reminderDue } from '#server/reminders/reminder-due.ts'

const today = '2026-11-23'
const ago = (days: number): string => addDays(today, -days)
const mood: Question = { ask: 'measure', measure: 'gad2', edition: 1 }
const asked = (interval: Schedule['measures'][number]['interval']): Schedule => ({
  ...USUAL_SCHEDULE,
  measures: [{ measure: 'gad2', interval }],
})
const due = (
  schedule: Schedule,
  basis: Partial<Basis>,
  lastSent: string | null,
  questions: readonly Question[] = [mood],
): boolean => reminderDue(questions, { schedule, basis: { ...noBasis, ...basis }, lastSent, today })

describe('a mail that a check-in is there', () => {
  test('is not sent for the note alone, which can always be left', () => {
    expect(due(asked('weekly'), {}, null, [{ ask: 'note' }])).toBe(false)
    expect(due(asked('weekly'), {}, null)).toBe(true)
  })

  test.each([
    ['weekly', 7],
    ['everyTwoWeeks', 14],
    ['everyThreeWeeks', 21],
    ['monthly', 28],
  ] as const)('%s comes again after %i days at the earliest', (interval, days) => {
    expect(due(asked(interval), {}, ago(days - 1))).toBe(false)
    expect(due(asked(interval), {}, ago(days))).toBe(true)
  })

  test('for every session comes once a session, and two days ahead where the next is known', () => {
    const every = asked('everySession')
    expect(due(every, {}, null)).toBe(true)
    expect(due(every, { held: [ago(20)] }, ago(10))).toBe(false)
    expect(due(every, { held: [ago(8)] }, ago(10))).toBe(true)
    expect(due(every, { held: [ago(2)] }, ago(3))).toBe(false)
    expect(due(every, { held: [ago(8)], nextSession: addDays(today, 3) }, ago(10))).toBe(false)
    expect(due(every, { held: [ago(8)], nextSession: addDays(today, 2) }, ago(10))).toBe(true)
  })

  test('before a review comes once for that review', () => {
    const before = asked('beforeReview')
    const reviewOn = addDays(today, 1)
    expect(due(before, { reviewOn }, null)).toBe(true)
    expect(due(before, { reviewOn }, ago(6))).toBe(false)
    expect(due(before, { reviewOn }, ago(30))).toBe(true)
  })

  test('follows the plan’s interval where an objective names the measure', () => {
    const objective = { measure: 'gad2', interval: 'monthly' } as Basis['objectives'][number]
    expect(due(asked('weekly'), { objectives: [objective] }, ago(8))).toBe(false)
    expect(due(asked('weekly'), { objectives: [objective] }, ago(28))).toBe(true)
  })
})
