import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTS } from '#domain/practice/access.ts'
import { type Entry, linesOf } from '#web/my-data/lines.ts'

const entry = (day: number, part: string, more: Partial<Entry> = {}): Entry => ({
  at: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`,
  name: 'Leila',
  capacity: 'therapist',
  act: 'read',
  part,
  reason: null,
  clientName: null,
  ...more,
})
const said = (entries: readonly Entry[]) =>
  linesOf(entries).map((line) =>
    line.kind === 'day'
      ? [line.day, line.visits[0]?.name, ...line.purposes]
      : [line.day, line.visit.name, line.visit.act],
  )

describe('who looked', () => {
  it('is one line for a person and a day, with what they were there for, the latest day first', () => {
    const all = [
      entry(23, 'plan', { act: 'changed' }),
      entry(23, 'progress', { name: 'Tomasz' }),
      entry(23, 'plan'),
      entry(22, 'plan'),
    ]
    expect(said(all)).toEqual([
      ['2026-11-23', 'Leila', 'plan'],
      ['2026-11-23', 'Tomasz', 'progress'],
      ['2026-11-22', 'Leila', 'readPlan'],
    ])
  })

  it('never folds a print, an export, an emergency, an outside look or a refusal into a day’s line', () => {
    const alone: Partial<Entry>[] = [
      { act: 'printed' },
      { act: 'exported' },
      { act: 'emergency' },
      { act: 'refused' },
      { act: 'refused', capacity: null, name: '' },
      { capacity: 'emergency' },
      { capacity: 'supporter' },
    ]
    const all = alone.flatMap((more) => [entry(23, 'plan', more), entry(23, 'plan', more), entry(23, 'plan')])
    const lines = linesOf(all)
    expect(lines.filter(({ kind }) => kind === 'alone')).toHaveLength(alone.length * 2)
    expect(lines.filter(({ kind }) => kind === 'day')).toHaveLength(1)
  })

  it('loses nothing, and keeps people, capacities and days apart', () => {
    const some = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 4 }),
        act: fc.constantFrom(...ACTS),
        name: fc.constantFrom('A', 'B'),
        capacity: fc.constantFrom('therapist', 'assistant', 'supporter', null),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(some, (made) => {
        const all = made.map(({ day, ...more }) => entry(day, 'plan', more))
        const lines = linesOf(all)
        const visits = lines.flatMap((line) => (line.kind === 'day' ? line.visits : [line.visit]))
        expect(new Set(visits)).toEqual(new Set(all))
        expect(visits).toHaveLength(all.length)
        const days = lines.flatMap((line) =>
          line.kind === 'day' ? [`${line.day} ${line.visits[0]?.name} ${line.visits[0]?.capacity}`] : [],
        )
        expect(new Set(days).size).toBe(days.length)
        for (const line of lines) if (line.kind === 'day') expect(line.purposes.length).toBeGreaterThan(0)
      }),
    )
  })
})
