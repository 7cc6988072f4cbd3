import { describe, expect, it } from 'vitest'
import { comingSession } from '#domain/plan/waiting.ts'
import { asking, day, mara } from '#testing/people.ts'
import { does, given, marasWords } from '#testing/plans.ts'

const planned = [...marasWords, does(mara, 'p', { type: 'planSession', on: day(7), at: '14:00' })]
const opened = [...marasWords, does(mara, 'o', { type: 'openSession' }, { on: day(0) })]
const misfit = (field: string) => ({ refused: { code: 'invalid', field } })
const hold = (more: object) => ({ type: 'holdSession', session: 'o.0', ...more }) as const

describe('the hour of a session', () => {
  it('is said with its day, where there is one', () => {
    expect(given(...planned).before.sessions).toEqual([{ id: 'p.0', on: day(7), at: '14:00', state: 'planned' }])
    given(...marasWords)
      .when({ type: 'planSession', on: day(7) }, asking(mara, 'a'))
      .thenFacts({ type: 'sessionPlanned', id: 'a.0', on: day(7) })
    for (const at of ['24:00', '9:00', 'noon', ''])
      expect(given(...marasWords).when({ type: 'planSession', on: day(7), at }, asking(mara, 'a')).decision).toEqual(
        misfit('at'),
      )
  })
  it('is a change of its own; the same moment is none', () => {
    const move = (more: object) => ({ type: 'moveSession', session: 'p.0', on: day(7), ...more }) as const
    given(...planned)
      .when(move({ at: '15:30' }), asking(mara, 'm'))
      .thenFacts({ type: 'sessionMoved', session: 'p.0', on: day(7), at: '15:30' })
    given(...planned)
      .when(move({ at: '14:00' }), asking(mara, 'm'))
      .thenRefused('nothing-changed')
    expect(given(...planned).when(move({ at: '25:00' }), asking(mara, 'm')).decision).toEqual(misfit('at'))
  })
  it('is said anew with every move: a day without one has none', () => {
    const day8 = given(...planned)
      .when({ type: 'moveSession', session: 'p.0', on: day(8) }, asking(mara, 'm'))
      .thenState()
    expect(day8.sessions).toEqual([{ id: 'p.0', on: day(8), state: 'planned' }])
    const bare = given(...planned)
      .when({ type: 'moveSession', session: 'p.0', on: day(7) }, asking(mara, 'm'))
      .thenState()
    expect(comingSession(bare)).toEqual({ id: 'p.0', on: day(7), state: 'planned' })
  })
  it('puts the sessions of one day in order; one without an hour stands after them', () => {
    const plan = (name: string, days: number, at?: string) =>
      does(mara, name, { type: 'planSession', on: day(days), ...(at ? { at } : {}) })
    const move = (name: string, session: string, at?: string) =>
      does(mara, name, { type: 'moveSession', session, on: day(9), ...(at ? { at } : {}) })
    const { before } = given(
      ...marasWords,
      plan('a', 7),
      plan('b', 8, '16:00'),
      plan('c', 9, '09:30'),
      move('ma', 'a.0'),
      move('mb', 'b.0', '16:00'),
    )
    expect(before.sessions.map(({ id }) => id)).toEqual(['c.0', 'b.0', 'a.0'])
  })
  it('belongs to the day it was planned for, and goes with it', () => {
    const sameDay = given(...planned)
      .when({ type: 'openSession', session: 'p.0' }, asking(mara, 'o', { on: day(7) }))
      .thenState()
    expect(comingSession(sameDay)).toMatchObject({ on: day(7), at: '14:00', state: 'open' })
    const early = given(...planned)
      .when({ type: 'openSession', session: 'p.0' }, asking(mara, 'o', { on: day(5) }))
      .thenState()
    expect(comingSession(early)).not.toHaveProperty('at')
    const told = [...planned, does(mara, 'o', { type: 'openSession', session: 'p.0' }, { on: day(7) })]
    const corrected = given(...told)
      .when({ type: 'holdSession', session: 'p.0', on: day(6) }, asking(mara, 'h', { on: day(8) }))
      .thenState()
    expect(corrected.sessions[0]).not.toHaveProperty('at')
  })
})

describe('the hour of the next session, when one is closed', () => {
  const next = { type: 'sessionPlanned', id: 'h.0', on: day(7), at: '10:15' } as const
  it('is planned with its day, and never without one', () => {
    const done = given(...opened)
      .when(hold({ nextOn: day(7), nextAt: '10:15' }), asking(mara, 'h'))
      .thenState()
    expect(done.sessions.at(-1)).toEqual({ id: next.id, on: next.on, at: next.at, state: 'planned' })
    expect(given(...opened).when(hold({ nextAt: '10:15' }), asking(mara, 'h')).decision).toEqual(misfit('nextAt'))
    expect(given(...opened).when(hold({ nextOn: day(7), nextAt: '10' }), asking(mara, 'h')).decision).toEqual(
      misfit('nextAt'),
    )
  })
  it('is taken over by one that is planned for that day; without one said, that one keeps its own', () => {
    const already = (at?: string) => [
      ...marasWords,
      does(mara, 'p', { type: 'planSession', on: day(7), ...(at ? { at } : {}) }),
      does(mara, 'o', { type: 'openSession' }),
    ]
    const moved = given(...already('09:00'))
      .when(hold({ nextOn: day(7), nextAt: '10:15' }), asking(mara, 'h'))
      .thenState()
    expect(comingSession(moved)).toEqual({ id: 'p.0', on: day(7), at: '10:15', state: 'planned' })
    for (const more of [{}, { nextAt: '09:00' }]) {
      const kept = given(...already('09:00'))
        .when(hold({ nextOn: day(7), ...more }), asking(mara, 'h'))
        .thenState()
      expect(kept.sessions.filter(({ state }) => state === 'planned')).toEqual([
        { id: 'p.0', on: day(7), at: '09:00', state: 'planned' },
      ])
    }
  })
})
