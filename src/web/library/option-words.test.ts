import { expect, it } from 'vitest'
import { countedNumber, optionWords } from '#web/library/option-words.ts'

const options = [
  { value: 0, label: 'Not at all' },
  { value: 1, label: 'Sometimes' },
  { value: 4, label: 'Always' },
]
const counted = (item: { text: string; reversed?: boolean }) => options.map((one) => countedNumber(item, options, one))

it('prints beside an answer what it adds to the sum', () => {
  expect(counted({ text: 'I worry' })).toEqual([0, 1, 4])
  expect(counted({ text: 'I am calm', reversed: true })).toEqual([4, 3, 0])
})

it('says a value once where its label is the number', () => {
  const scale = [
    { value: 0, label: '0: not at all' },
    { value: 1, label: '1' },
    { value: 10, label: '10: fully' },
  ]
  expect(scale.map((one) => countedNumber({ text: 'Sleep' }, scale, one))).toEqual([null, null, null])
  expect(scale.map(optionWords)).toEqual(['0: not at all', '1', '10: fully'])
  expect(optionWords({ value: 1, label: '10 days' })).toBe('10 days = 1')
})
