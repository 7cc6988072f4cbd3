import { expect, it } from 'vitest'
import { beginWith, changeOf, settled } from '#web/option-library/edit/editing.ts'
import { newSheet } from '#web/option-library/edit/new-sheet.ts'

const names = { therapy: 'Therapy', medication: 'Medicine', watchfulWaiting: 'Wait', nothingNow: 'Nothing now' }
const form = newSheet({ id: 'tics', title: 'Tics', today: '2026-11-23', writtenBy: 'We', names })
const begun = beginWith(form, 1, 'sheet')
const told = (more: object, edition = 2) => changeOf({ ...begun, ...more }, edition, '2026-11-24')

it('says nothing about risk or benefit before its editor has', () => {
  expect(begun.affects).toBe('')
  expect(told({})).toBeUndefined()
})

it('tells what changed, and for which of the options that are there', () => {
  const what = { edition: 2, on: '2026-11-24', what: 'A new harm.' }
  expect(told({ affects: 'yes', what: ' A new harm. ', about: ['therapy', 'gone'] })).toEqual({
    ...what,
    affects: true,
    options: ['therapy'],
  })
  expect(told({ affects: 'yes', what: 'A new harm.' })).toEqual({ ...what, affects: true })
  expect(told({ affects: 'no', what: 'A new harm.', about: ['therapy'] })).toEqual({ ...what, affects: false })
})

it('has no change to tell of a first edition', () => {
  expect(told({ affects: 'yes', what: 'All of it.' }, 1)).toBeUndefined()
})

it('a number that changed touches risk or benefit, whatever its editor said, and is about that option', () => {
  expect(settled(begun, [])).toBe(begun)
  expect(settled({ ...begun, affects: 'no' }, ['therapy'])).toMatchObject({ affects: 'yes', about: ['therapy'] })
  const also = { ...begun, affects: 'yes', about: ['medicine'] } as const
  expect(settled(also, ['therapy']).about).toEqual(['medicine', 'therapy'])
})
