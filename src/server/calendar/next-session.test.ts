import { describe, expect, test } from 'vitest'
import type { Session } from '#domain/plan/state.ts'
import type { Entry } from '#server/calendar/entries.ts'
import { nextAct, type Remembered } from '#server/calendar/next-session.ts'

const TODAY = '2026-12-01'
const entry = (on: string, hash = 'e1', at: string | null = null): Entry => ({ hash, on, at, codes: ['WM-AAAA'] })
const session = (on: string, id = 's1', state: Session['state'] = 'planned'): Session => ({ id, on, state })
const last = (on: string, hash = 'e1', id: string | null = 's1'): Remembered => ({ hash, on, at: null, session: id })
const act = (entries: readonly Entry[], sessions: readonly Session[], remembered: Remembered | null) =>
  nextAct(entries, sessions, remembered, TODAY)

describe('what a calendar says about the next session', () => {
  test('an entry with the code plans it; where one is planned for that day already, the entry moves it from now on', () => {
    expect(act([entry('2026-12-08')], [], null)).toMatchObject({ do: 'plan', entry: { on: '2026-12-08' } })
    expect(act([entry('2026-12-08')], [session('2026-12-08')], null)).toMatchObject({ do: 'follow', session: 's1' })
    // Planned by hand for another day: it is nobody's to move.
    expect(act([entry('2026-12-08')], [session('2026-12-04')], null)).toMatchObject({ do: 'plan' })
    expect(act([], [session('2026-12-04')], null)).toEqual({ do: 'nothing' })
  })

  test('an entry that is moved moves it; one that is taken away calls it off', () => {
    expect(act([entry('2026-12-09')], [session('2026-12-08')], last('2026-12-08'))).toMatchObject({
      do: 'move',
      session: 's1',
    })
    expect(act([], [session('2026-12-08')], last('2026-12-08'))).toEqual({ do: 'cancel', session: 's1' })
    expect(act([entry('2026-12-15', 'e2')], [session('2026-12-08')], last('2026-12-08'))).toMatchObject({ do: 'move' })
  })

  test('what was set by hand stays until the entry changes', () => {
    expect(act([entry('2026-12-08')], [session('2026-12-10')], last('2026-12-08'))).toEqual({ do: 'nothing' })
    expect(act([entry('2026-12-08')], [], last('2026-12-08'))).toEqual({ do: 'nothing' })
    expect(act([entry('2026-12-09')], [session('2026-12-10')], last('2026-12-08'))).toMatchObject({ do: 'move' })
    expect(act([entry('2026-12-09')], [], last('2026-12-08'))).toMatchObject({ do: 'plan' })
    expect(act([], [session('2026-12-10')], last('2026-12-08'))).toEqual({ do: 'forget' })
  })

  test('a session that was held is over: what comes next is another one', () => {
    const held = session('2026-12-01', 's1', 'held')
    expect(act([entry('2026-12-01'), entry('2026-12-08', 'e2')], [held], last('2026-12-01'))).toMatchObject({
      do: 'plan',
      entry: { on: '2026-12-08' },
    })
    expect(act([], [session('2026-11-24')], last('2026-11-24'))).toEqual({ do: 'forget' })
  })

  test('an earlier entry beside one that still stands is one more session', () => {
    const both = [entry('2026-12-03', 'e2'), entry('2026-12-08')]
    expect(act(both, [session('2026-12-08')], last('2026-12-08'))).toMatchObject({
      do: 'plan',
      entry: { on: '2026-12-03' },
    })
  })

  test('moved onto a day that has a session already: that one is followed, and there are not two', () => {
    const both = [session('2026-12-08'), session('2026-12-09', 's2')]
    expect(act([entry('2026-12-09')], both, last('2026-12-08'))).toMatchObject({
      do: 'follow',
      session: 's2',
      cancel: 's1',
    })
  })
})

describe('what a calendar says about the hour', () => {
  const on = '2026-12-08'
  const at = (hour: string | null) => [entry(on, 'e1', hour)]
  const there = (hour?: string, from?: 'calendar'): Session => ({ ...session(on), ...(hour ? { at: hour } : {}), from })
  const read = (hour: string | null | undefined): Remembered => ({ ...last(on), at: hour })

  test('an entry whose hour changes moves its session, also one that was set by hand', () => {
    for (const from of ['calendar', undefined] as const)
      expect(act(at('15:00'), [there('14:00', from)], read('14:00'))).toMatchObject({ do: 'move', session: 's1' })
    expect(act(at('15:00'), [session(on)], read(null))).toMatchObject({ do: 'move', session: 's1' })
    expect(act(at(null), [there('14:00', 'calendar')], read('14:00'))).toMatchObject({ do: 'move' })
    expect(act(at('14:00'), [there('14:00', 'calendar')], read('14:00'))).toEqual({ do: 'nothing' })
  })

  test('an hour that was set by hand stays until the entry changes, and an entry without one takes none away', () => {
    expect(act(at('14:00'), [there('16:00')], read('14:00'))).toEqual({ do: 'nothing' })
    expect(act(at('14:00'), [there('16:00')], null)).toMatchObject({ do: 'follow', session: 's1' })
    expect(act(at(null), [there('16:00')], read('14:00'))).toMatchObject({ do: 'follow', session: 's1' })
  })

  test('a session planned by hand without an hour takes the one of the entry', () => {
    expect(act(at('14:00'), [there()], null)).toMatchObject({ do: 'move', session: 's1', entry: { at: '14:00' } })
    expect(act(at(null), [there()], null)).toMatchObject({ do: 'follow' })
  })

  test('what was read before hours were looked at gains its hour, and nothing that was set by hand is moved', () => {
    expect(act(at('14:00'), [there(undefined, 'calendar')], read(undefined))).toMatchObject({ do: 'move' })
    expect(act(at('14:00'), [there('16:00')], read(undefined))).toMatchObject({ do: 'follow', session: 's1' })
    expect(act(at('14:00'), [session('2026-12-10')], read(undefined))).toMatchObject({ do: 'follow', session: 's1' })
    expect(act(at('14:00'), [], read(undefined))).toEqual({ do: 'nothing' })
  })
})
