import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccessPage } from '#server/http/contract.ts'
import { visitsByDay } from '#web/my-data/visits.ts'

type Entry = AccessPage['entries'][number]
const entry = (day: number, act: string, name = 'Leila'): Entry => ({
  at: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`,
  name,
  capacity: 'therapist',
  act,
  clientName: 'Hana',
})

describe('who looked, day by day', () => {
  it('is one line for a day and a person, however the visits went', () => {
    const all = [entry(23, 'read:plan'), entry(23, 'read:client'), entry(23, 'read:plan'), entry(22, 'read:plan')]
    expect(visitsByDay(all).map(({ day, acts }) => [day, acts])).toEqual([
      [
        '2026-11-23',
        [
          { act: 'read:plan', times: 2 },
          { act: 'read:client', times: 1 },
        ],
      ],
      ['2026-11-22', [{ act: 'read:plan', times: 1 }]],
    ])
  })

  it('keeps people apart and loses nothing', () => {
    const some = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('read:plan', 'read:client'), fc.constantFrom('A', 'B'))
        .map(([day, act, name]) => entry(day, act, name)),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(some, (all) => {
        const days = visitsByDay(all)
        expect(days.flatMap(({ acts }) => acts).reduce((sum, { times }) => sum + times, 0)).toBe(all.length)
        expect(new Set(days.map(({ day, name }) => `${day} ${name}`)).size).toBe(days.length)
      }),
    )
  })
})
