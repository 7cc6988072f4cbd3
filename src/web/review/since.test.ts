import { describe, expect, it } from 'vitest'
import { asking, day, jo, mara } from '#testing/people.ts'
import { does, given, signedPlan, write } from '#testing/plans.ts'
import { happenedSince, heldSince, movedSince, sinceWhen } from '#web/review/since.ts'
import { whyNow } from '#web/review/why-now.ts'

const made = (...more: readonly ReturnType<typeof does>[]) =>
  given(...signedPlan, ...more)
    .when({ type: 'addToAgenda', words: 'x' }, asking(jo, 'last'))
    .thenState()
const patch = does(jo, 'p', write('milestone', { mark: 'setback', ownWords: 'Three bad nights', on: day(0) }))
const moved = does(jo, 'm', write('milestone', { mark: 'lifeEvent', ownWords: 'We moved', on: day(-3) }))

describe('since when', () => {
  it('is the version in force, until there is a later look', () => {
    expect(sinceWhen(made(), day(0))).toMatchObject({ what: 'version', number: 1 })
  })
  it('is the beginning where nothing is signed', () => {
    expect(sinceWhen({ ...made(), versions: [] }, day(0)).what).toBe('start')
  })
  it('is the last look, where that came after the version', () => {
    const plan = made()
    const done = { id: 'r', why: 'asked', sides: {}, done: { on: day(5), by: 'mara' } } as never
    expect(sinceWhen({ ...plan, reviews: [done] }, day(6))).toEqual({ what: 'review', on: day(5) })
  })
})

describe('what happened', () => {
  it('tells hard patches and changes, by day; what is planned has not happened', () => {
    const planned = does(jo, 'w', write('milestone', { mark: 'planned', ownWords: 'The train' }))
    const found = happenedSince(made(patch, moved, planned), day(-4))
    expect(found.map(({ what }) => what)).toEqual(['lifeEvent', 'setback'])
  })
  it('leaves out what was before', () => {
    expect(happenedSince(made(moved), day(1))).toEqual([])
  })
  it('a hard patch is the likeliest reason, unless somebody came with another', () => {
    expect(whyNow(made(patch, moved), day(0), null, '')).toBe('setback')
    expect(whyNow(made(patch), day(0), null, 'ending')).toBe('ending')
    expect(whyNow(made(), day(0), day(-1), '')).toBe('date')
    expect(whyNow(made(), day(0), day(9), 'nonsense')).toBe('asked')
  })
})

it('lines are new, in other words, or set aside; what has not moved is not told', () => {
  const plan = made(does(mara, 'n', write('step', { action: 'Walk', owner: 'client' })))
  const later = (id: string, more: object) =>
    ({ ...plan, lines: { ...plan.lines, [id]: { ...plan.lines[id], ...more } } }) as typeof plan
  expect(movedSince(plan, day(1))).toEqual([])
  const at = `${day(9)}T10:00:00.000Z`
  expect(movedSince(later('goal.0', { changedAt: at }), day(1)).map(({ how }) => how)).toEqual(['reworded'])
  expect(movedSince(later('goal.0', { changedAt: at, at }), day(1)).map(({ how }) => how)).toEqual(['added'])
  expect(movedSince(later('goal.0', { changedAt: at, standing: 'paused' }), day(1)).map(({ how }) => how)).toEqual([
    'paused',
  ])
  expect(movedSince(later('goal.0', { changedAt: at, at, standing: 'ended' }), day(1))).toEqual([])
})

it('a waymark that lies ahead is told as a new line, one that has happened is not', () => {
  const planned = does(jo, 'w', write('milestone', { mark: 'planned', ownWords: 'Our last session, with cake' }))
  const plan = made(planned, patch)
  const ahead = Object.values(plan.lines).filter((line) => line.words['mark'] === 'planned')
  const told = movedSince(plan, day(-30)).map(({ line }) => line.id)
  expect(told).toEqual(expect.arrayContaining(ahead.map(({ id }) => id)))
  expect(told).not.toContain(Object.values(plan.lines).find((line) => line.words['mark'] === 'setback')?.id)
})

it('counts the sessions that were held', () => {
  const sessions = [
    { id: 'a', on: day(-9), state: 'held' },
    { id: 'b', on: day(0), state: 'held' },
    { id: 'c', on: day(3), state: 'held' },
    { id: 'd', on: day(9), state: 'planned' },
  ] as const
  expect(heldSince({ sessions }, { what: 'start', on: day(0) })).toBe(2)
  // What was looked at or signed in a session was after it.
  expect(heldSince({ sessions }, { what: 'review', on: day(0) })).toBe(1)
  expect(heldSince({ sessions }, { what: 'version', on: day(0), number: 1 })).toBe(1)
})
