import { describe, expect, it } from 'vitest'
import { type Basis, noBasis } from '#domain/check-in/basis.ts'
import { seriesOf } from '#domain/check-in/series.ts'
import { signalsOf } from '#domain/check-in/signal.ts'
import { progressFor } from '#domain/check-in/progress.ts'
import { LOOSEST, loosened } from '#domain/measure/signal-rules.ts'
import { type CheckInDeed, does, LIBRARY, mood, says, state } from '#testing/check-ins.ts'
import { day, jo, mara } from '#testing/people.ts'

const basis: Basis = { ...noBasis, goals: [{ id: 'g', words: 'Sleep', since: day(0), asked: true }] }
const scores = (...totals: readonly [number, number][]): CheckInDeed[] =>
  totals.map(([on, total], n) =>
    says(jo, `m${n}`, { measures: [mood(Math.min(3, total), Math.max(0, total - 3), 0)] }, { on: day(on) }),
  )
const signalsFrom = (deeds: readonly CheckInDeed[], about: Basis = basis, rules = LOOSEST) => {
  const now = state(...deeds)
  return signalsOf(now, about, seriesOf(now, about, LIBRARY), rules)
}

describe('a series', () => {
  it('takes its baseline from the first answer, unless the plan gives one', () => {
    const now = state(...scores([0, 6], [7, 2]))
    expect(seriesOf(now, basis, LIBRARY)).toMatchObject([
      {
        id: 'measure:mood',
        points: [
          [day(0), 6],
          [day(7), 2],
        ],
        baseline: { value: 6, from: 'firstAnswer', on: day(0) },
        change: { points: -4, better: true, reliable: true },
      },
    ])
    const objectives = [
      {
        id: 'o',
        goal: 'g',
        notice: 'n',
        evidence: 'measure',
        measure: 'mood',
        levels: null,
        weight: 1,
        baseline: 5,
        target: 2,
        direction: 'down',
        interval: null,
        since: day(0),
        asked: true,
      },
    ] as const
    const [planned] = seriesOf(now, { ...basis, objectives }, LIBRARY)
    expect(planned).toMatchObject({
      baseline: { value: 5, from: 'plan' },
      target: 2,
      goal: 'g',
      change: { points: -3 },
    })
  })
  it('stands in the order of days, not of arrival, and leaves out what was set aside', () => {
    const late = says(mara, 'late', { measures: [mood(1, 0, 0)], on: day(3) }, { on: day(9) })
    const now = state(...scores([0, 6], [7, 2]), late)
    expect(seriesOf(now, basis, LIBRARY)[0]?.points.map(([on]) => on)).toEqual([day(0), day(3), day(7)])
    const aside = does(mara, 's', { type: 'setAside', checkIn: 'late.0', reason: 'typo' })
    expect(seriesOf(state(...scores([0, 6], [7, 2]), late, aside), basis, LIBRARY)[0]?.points).toHaveLength(2)
  })
  it('has one value a day: the last', () => {
    const now = state(...scores([0, 6], [0, 5]), says(jo, 'b', { measures: [mood(1, 0, 0)] }, { on: day(0) }))
    expect(seriesOf(now, basis, LIBRARY)).toMatchObject([
      { points: [[day(0), 1]], change: null, items: { first: [1, 0, 0] } },
    ])
  })
  it('since the version in force: from the last score before it', () => {
    const now = state(...scores([0, 6], [7, 5], [14, 1]))
    const [one] = seriesOf(now, { ...basis, inForce: { number: 2, on: day(8) } }, LIBRARY)
    expect(one?.sinceVersion).toMatchObject({ points: -4, reliable: true })
    expect(seriesOf(now, { ...basis, inForce: { number: 1, on: day(30) } }, LIBRARY)[0]?.sinceVersion).toBeNull()
  })
  it('of a goal shows both ratings side by side', () => {
    const now = state(
      says(jo, 'a', { ratings: [{ about: 'g', value: 6 }] }),
      does(mara, 'r', { type: 'rateGoal', client: 'jo', goal: 'g', value: 2 }, { on: day(1) }),
    )
    expect(seriesOf(now, basis, LIBRARY)).toMatchObject([
      { id: 'goal:g', points: [[day(0), 6]], theirs: [[day(1), 2]] },
    ])
  })
})

describe('a signal', () => {
  const sessions = (many: number): Basis => ({ ...basis, held: Array.from({ length: many }, (_, n) => day(n * 7)) })
  it('of a reliable worsening, and of nothing less', () => {
    expect(signalsFrom(scores([0, 2], [7, 5]))).toMatchObject([{ id: 'worsening:measure:mood', level: 3, open: true }])
    expect(signalsFrom(scores([0, 2], [7, 4]))).toEqual([])
    expect(signalsFrom(scores([0, 5], [7, 2]))).toEqual([])
  })
  it('of no reliable change by session eight', () => {
    const deeds = scores([0, 5], [60, 4])
    const rules = (many: number) => signalsFrom(deeds, sessions(many)).map(({ rule }) => rule)
    expect(rules(7)).toEqual([])
    expect(rules(8)).toEqual(['noChange'])
    expect(signalsFrom(deeds, sessions(5), { ...LOOSEST, noChangeBySession: 5 }).map(({ rule }) => rule)).toEqual([
      'noChange',
    ])
  })
  it('of a gap between the two ratings of a goal', () => {
    const gap = (theirs: number) =>
      signalsFrom([
        says(jo, 'a', { ratings: [{ about: 'g', value: 6 }] }),
        does(mara, 'r', { type: 'rateGoal', client: 'jo', goal: 'g', value: theirs }),
      ]).map(({ id }) => id)
    expect(gap(4)).toEqual([])
    expect(gap(3)).toEqual(['gap:goal:g'])
    expect(gap(9)).toEqual(['gap:goal:g'])
  })
  it('of two sessions held without a check-in', () => {
    expect(signalsFrom(scores([0, 2]), { ...basis, held: [day(7), day(14)] })).toMatchObject([
      { rule: 'missed', level: 2 },
    ])
    expect(signalsFrom(scores([0, 2]), { ...basis, held: [day(7)] })).toEqual([])
    expect(signalsFrom([], { ...basis, held: [day(7), day(14)] })).toEqual([])
  })
  it('rests once someone has looked, and comes back when it has grown', () => {
    const worse = scores([0, 2], [7, 5])
    const look = does(
      mara,
      'l',
      {
        type: 'lookAtSignal',
        signal: 'worsening:measure:mood',
        level: 3,
        at: ['supports'],
        decided: 'Ask about home.',
      },
      { on: day(8) },
    )
    const same = signalsFrom([...worse, look])
    expect(same).toMatchObject([{ open: false, looked: { by: 'mara', decided: 'Ask about home.' } }])
    const grown = says(jo, 'm9', { measures: [mood(3, 3, 0)] }, { on: day(14) })
    expect(signalsFrom([...worse, look, grown])).toMatchObject([{ open: true, level: 4 }])
  })
  it('can be made stricter, never looser', () => {
    expect(loosened({ ...LOOSEST, missed: 1 })).toBeNull()
    expect(loosened({ ...LOOSEST, ratingGap: 4 })).toBe('ratingGap')
  })
  it('is never told to the client', () => {
    const now = state(...scores([0, 2], [7, 6]))
    expect(progressFor('therapist', now, basis, LIBRARY, LOOSEST).signals).toHaveLength(1)
    const client = progressFor('client', now, basis, LIBRARY, LOOSEST)
    expect(client.signals).toEqual([])
    expect(client.figures).toBeNull()
    expect(client.series).toMatchObject([
      { how: [], change: { points: 4, reliable: true, cutOff: null, class: 'unknown' } },
    ])
  })
})
