import { expect, it } from 'vitest'
import type { CheckInDue } from '#server/http/check-in-contract.ts'
import { dueWords } from '#web/home/due-words.ts'

const due = (one: Partial<CheckInDue>): string =>
  dueWords({ questions: 0, items: 0, lastOn: null, kept: false, inTheRoomOnly: false, ...one }, '2026-11-23')

it('says how much is asked and how long it takes, at about eight seconds a question', () => {
  expect(due({ questions: 5, items: 13 })).toBe('There are 13 short questions for you, about 2 minutes.')
  expect(due({ questions: 1, items: 1 })).toBe('There is 1 short question for you, about one minute.')
  expect(due({ questions: 5, items: 13, inTheRoomOnly: true })).toContain('Some more are asked when you meet.')
})

it('says that nothing is asked, and when one last said something', () => {
  expect(due({})).toBe('Nothing is asked right now. You can always say something.')
  expect(due({ lastOn: '2026-11-22' })).toBe(
    'Nothing is asked right now. You can always say something. Last time: Sunday, November 22, yesterday.',
  )
})

it('never says that nothing is asked where something waits for the room', () => {
  expect(due({ inTheRoomOnly: true })).toContain('asked in the room')
  expect(due({ inTheRoomOnly: true })).not.toContain('Nothing is asked right now')
})

it('says first what was begun', () => {
  expect(due({ kept: true, questions: 3, items: 9 })).toContain('What you began is kept.')
})
