import { expect, it } from 'vitest'
import type { AccessPage } from '#server/http/contract.ts'
import { runsOf } from '#web/practice/access-runs.ts'

type Entry = AccessPage['entries'][number]
const entry = (hour: number, part: string, more: Partial<Entry> = {}): Entry => ({
  at: `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`,
  name: 'Leila',
  capacity: 'therapist',
  act: 'read',
  part,
  reason: null,
  clientName: 'Hana',
  ...more,
})

it('gathers what one person does again on the same day, and counts everything', () => {
  const all = [entry(14, 'plan'), entry(13, 'plan'), entry(12, 'client'), entry(11, 'plan')]
  const runs = runsOf(all)
  expect(runs.map(({ part, times }) => [part, times])).toEqual([
    ['plan', 2],
    ['client', 1],
    ['plan', 1],
  ])
  expect(runs[0]?.at).toBe(all[0]?.at)
})

it('keeps other people and other clients apart', () => {
  const one = entry(12, 'plan')
  expect(runsOf([one, { ...one, name: 'Tomasz' }, { ...one, clientName: 'Zoe' }])).toHaveLength(3)
})

it('never gathers prints, emergencies, what comes from outside, and what was refused', () => {
  for (const more of [
    { act: 'printed' },
    { act: 'emergency' },
    { act: 'refused' },
    { capacity: 'emergency' },
    { capacity: 'supporter' },
    { capacity: null },
  ] as const)
    expect(runsOf([entry(14, 'plan', more), entry(13, 'plan', more)]), JSON.stringify(more)).toHaveLength(2)
})
