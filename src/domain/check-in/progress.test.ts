import { expect, it } from 'vitest'
import { noBasis } from '#domain/check-in/basis.ts'
import { progressFor } from '#domain/check-in/progress.ts'
import { LOOSEST } from '#domain/measure/signal-rules.ts'
import { type CheckInDeed, does, LIBRARY, mood, says, state } from '#testing/check-ins.ts'
import { day, jo, mara } from '#testing/people.ts'

const LATEST = Array.from({ length: 12 }, (_, n) => 15 - n)
const sixteen = (what: (n: number) => Parameters<typeof says>[2]): CheckInDeed[] =>
  Array.from({ length: 16 }, (_, n) => says(jo, `n${n}`, what(n), { on: day(n) }))
const page = (deeds: readonly CheckInDeed[], told?: 'all') =>
  progressFor('client', state(...deeds), noBasis, LIBRARY, LOOSEST, told)

it('tells the latest twelve check-ins and notes, newest first, and how many earlier ones there are', () => {
  const said = sixteen((n) => ({ note: `word ${n}`, ...(n === 0 ? { together: { value: 5, words: 'Slower' } } : {}) }))
  const { latest, notes, count, earlier } = page(said)
  expect(latest.map(({ on }) => on)).toEqual(LATEST.map(day))
  expect(notes.map(({ words }) => words)).toEqual(LATEST.map((n) => `word ${n}`))
  expect([count, earlier]).toEqual([16, { latest: 4, notes: 5, risks: 0 }])
})

it('tells all of them to whoever asks, and then none is left', () => {
  const { latest, notes, earlier } = page(
    sixteen((n) => ({ note: `word ${n}` })),
    'all',
  )
  expect([latest.length, latest.at(-1)?.on]).toEqual([16, day(0)])
  expect([notes.length, notes.at(-1)?.words]).toEqual([16, 'word 0'])
  expect(earlier).toEqual({ latest: 0, notes: 0, risks: 0 })
})

it('tells the latest twelve where there are no more', () => {
  const few = sixteen((n) => ({ note: `word ${n}` })).slice(0, 12)
  expect(page(few).earlier).toEqual({ latest: 0, notes: 0, risks: 0 })
  expect(page([]).earlier).toEqual({ latest: 0, notes: 0, risks: 0 })
})

it('never leaves out an alert that nobody has acted on, however many answers came after it', () => {
  const said = sixteen(() => ({ measures: [mood(0, 0, 1)] }))
  expect(page(said).risks).toHaveLength(16)
  const acted = Array.from({ length: 16 }, (_, n) =>
    does(mara, `a${n}`, { type: 'recordRisk', risk: `n${n}.1`, talked: false, words: 'Nobody there' }, { on: day(16) }),
  )
  const { risks, earlier } = page([...said, ...acted])
  expect(risks.map(({ on }) => on)).toEqual(LATEST.map(day).toReversed())
  expect(earlier.risks).toBe(4)
  const butOne = [...said, ...acted.toSpliced(1, 1)]
  expect(page(butOne).risks.map(({ on }) => on)).toEqual([day(1), ...LATEST.map(day).toReversed()])
  expect(page(butOne).earlier.risks).toBe(3)
  expect(page(butOne, 'all').risks).toHaveLength(16)
})
