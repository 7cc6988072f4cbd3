import { expect, it } from 'vitest'
import type { OptionKind } from '#domain/options/option-kind.ts'
import { inNeutralOrder, leavesIt } from '#web/decide/neutral-order.ts'

const one = (kind: OptionKind, name: string) => ({ kind, name })

it('stands by kind, then by name, whatever order it came in', () => {
  const given = [
    one('nothingNow', 'Nothing for now'),
    one('medication', 'Medicine'),
    one('other', 'A short talk'),
    one('therapy', 'Talking'),
    one('therapy', 'CBT'),
    one('watchfulWaiting', 'Wait'),
  ]
  const names = ['CBT', 'Talking', 'A short talk', 'Medicine', 'Wait', 'Nothing for now']
  expect(inNeutralOrder(given).map(({ name }) => name)).toEqual(names)
  expect(inNeutralOrder(given.toReversed()).map(({ name }) => name)).toEqual(names)
})

it('knows waiting and nothing from a treatment', () => {
  expect(leavesIt({ kind: 'nothingNow' })).toBe(true)
  expect(leavesIt({ kind: 'watchfulWaiting' })).toBe(true)
  expect(leavesIt({ kind: 'selfHelp' })).toBe(false)
})
