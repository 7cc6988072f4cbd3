import { describe, expect, it } from 'vitest'
import {
  isSame,
  placeOf,
  saidOf,
  saysNothing,
  sharedAs,
  typedFrom,
  wantsChange,
  wishIn,
  withShared,
} from '#web/review/review-typed.ts'

const plan = { lines: { g: { kind: 'goal' }, s: { kind: 'step' } } } as never
const empty = typedFrom(undefined, 'since', '2027-03-03')

describe('what one side would share', () => {
  it('is nothing while nothing is put down', () => {
    const said = saidOf(empty, 'client', plan)
    expect(said).toEqual({ lines: {} })
    expect(saysNothing(said)).toBe(true)
  })
  it('is each thing once it is put down, without spaces and without what is about lines that have gone', () => {
    const typed = {
      ...empty,
      lines: {
        g: { verdict: 'reached', words: ' Five nights. ' },
        s: { verdict: 'keep', words: '' },
        gone: { verdict: 'keep', words: '' },
      },
      progress: '0',
      helped: '  ',
      answers: { clear: 'yes', other: 'no', say: 'perhaps' },
    }
    expect(saidOf(typed, 'client', plan)).toEqual({
      lines: { g: { verdict: 'reached', words: 'Five nights.' } },
      progress: 0,
      answers: { clear: 'yes' },
    })
    expect(saysNothing(saidOf({ ...empty, progress: '0' }, 'client', plan))).toBe(false)
  })
  it('holds the three answers only on the client’s side', () => {
    expect(saidOf({ ...empty, answers: { clear: 'no' } }, 'therapist', plan)).toEqual({ lines: {} })
  })
  it('comes back from what was shared, as it was', () => {
    const said = {
      lines: { g: { verdict: 'change', words: 'four' } },
      together: 7,
      answers: { fits: 'partly' },
    } as const
    const typed = typedFrom(said, 'asks', '')
    expect(placeOf(typed)).toBe('asks')
    expect(isSame(said, saidOf(typed, 'client', plan))).toBe(true)
    expect(isSame(said, saidOf({ ...typed, together: '6' }, 'client', plan))).toBe(false)
    expect(isSame(undefined, { lines: {} })).toBe(false)
  })
})

it('a draft at home does not take back what was shared in the room', () => {
  const room = typedFrom({ lines: { g: { verdict: 'keep' } }, answers: { say: 'no', fits: 'yes' } }, 'since', '')
  const home = { ...empty, lines: { g: { verdict: '', words: '' } }, answers: { fits: 'partly' } }
  expect(saidOf(withShared(home, room), 'client', plan)).toEqual({ lines: {}, answers: { fits: 'partly', say: 'no' } })
})

it('partly and no want to change something', () => {
  expect(wantsChange(empty)).toBe(false)
  expect(wantsChange({ ...empty, answers: { clear: 'yes', fits: 'yes', say: 'yes' } })).toBe(false)
  expect(wantsChange({ ...empty, answers: { fits: 'partly' } })).toBe(true)
  expect(wantsChange({ ...empty, answers: { say: 'no' } })).toBe(true)
})

it('tells what is shared from what was changed since, with the words on what to change', () => {
  const said = { lines: {}, answers: { fits: 'partly' } } as const
  const typed = typedFrom(said, 'asks', '')
  const review = { sides: { client: said } } as never
  expect(sharedAs(typed, 'client', { sides: {} } as never, plan)).toBe('not')
  expect(sharedAs(typed, 'client', review, plan)).toBe('asItIs')
  expect(sharedAs({ ...typed, helped: 'Walks' }, 'client', review, plan)).toBe('otherwise')
  expect(sharedAs({ ...typed, wish: 'Four nights.' }, 'client', review, plan)).toBe('otherwise')
  expect(wishIn({ ...typed, wish: ' Four nights. ' }, 'client')).toBe('Four nights.')
  expect(wishIn({ ...typed, wish: 'Four nights.' }, 'therapist')).toBe('')
})
