import { expect, it } from 'vitest'
import type { AccessPage } from '#server/http/contract.ts'
import { runsOf } from '#web/practice/access-runs.ts'

const entry = (hour: number, act: string): AccessPage['entries'][number] => ({
  at: `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`,
  name: 'Leila',
  capacity: 'therapist',
  act,
  clientName: 'Hana',
})

it('gathers what one person does again on the same day, and counts everything', () => {
  const all = [entry(14, 'read:plan'), entry(13, 'read:plan'), entry(12, 'read:client'), entry(11, 'read:plan')]
  const runs = runsOf(all)
  expect(runs.map(({ act, times }) => [act, times])).toEqual([
    ['read:plan', 2],
    ['read:client', 1],
    ['read:plan', 1],
  ])
  expect(runs[0]?.at).toBe(all[0]?.at)
})

it('keeps other people and other clients apart', () => {
  const one = entry(12, 'read:plan')
  expect(runsOf([one, { ...one, name: 'Tomasz' }, { ...one, clientName: 'Zoe' }])).toHaveLength(3)
})
