import { expect, it } from 'vitest'
import { callable, phonesIn } from '#web/hard-times/phones.ts'

it('finds a number among words, as it was written', () => {
  expect(phonesIn('My sister Awa 555 0101')).toEqual(['555 0101'])
  expect(phonesIn('Ana (+43 660 555-01-00), any time.')).toEqual(['+43 660 555-01-00'])
  expect(phonesIn('Dr. Wolf: (01) 555 01 00')).toEqual(['(01) 555 01 00'])
  expect(phonesIn('Tel.0660/1234567')).toEqual(['0660/1234567'])
})

it('finds each of several numbers', () => {
  expect(phonesIn('555 0101 or 555 0102, at work 555 0103')).toEqual(['555 0101', '555 0102', '555 0103'])
  expect(phonesIn('5550101 / 5550102')).toEqual(['5550101', '5550102'])
  expect(phonesIn('5550101\n5550102')).toEqual(['5550101', '5550102'])
})

it('takes no day, no hours, no years, no short or endless row of digits for a number', () => {
  const none = ['since 2026-11-23', 'on 23.11.2026', '11/23/2026', '18.00-22.00', 'in 1990-1995', 'bus 13, door 4']
  for (const words of [...none, '12:30 to 14:00', '1234567890123456', 'code A1234567', '555 010'])
    expect(phonesIn(words)).toEqual([])
})

it('calls the number of its own field first, and none twice', () => {
  const said = { id: 'ana.0', topic: 'askForHelp', words: 'Ana 555 0101, at home 555 0102' }
  expect(callable({ ...said, phone: '555-0101' })).toEqual(['555-0101', '555 0102'])
  expect(callable(said)).toEqual(['555 0101', '555 0102'])
  expect(callable({ ...said, words: 'A walk by the river' })).toEqual([])
})
