import { expect, test } from 'vitest'
import { begunAt, meetingOf, settled, typedWith } from '#web/joined/meeting.ts'

const FIELDS = ['ownWords', 'whyItMatters']
const before = { ownWords: 'Sleep', whyItMatters: 'I am tired' }

test('what only the other changed is taken up, what only I changed stays mine', () => {
  const now = { ...before, ownWords: 'Sleep through' }
  const mine = { ...before, whyItMatters: 'I want to work' }
  expect(meetingOf(FIELDS, { words: before }, now, mine)).toEqual({ theirs: ['ownWords'], both: [] })
})

test('what both changed to different words is for me to choose; the same words are no matter', () => {
  const now = { ownWords: 'Sleep through', whyItMatters: 'For my work' }
  expect(meetingOf(FIELDS, { words: before }, now, { ...now, ownWords: 'Sleep well' }).both).toEqual(['ownWords'])
  expect(meetingOf(FIELDS, { words: before }, now, now)).toEqual({ theirs: [], both: [] })
})

test('emptied counts as changed, by either', () => {
  expect(meetingOf(FIELDS, { words: before }, { ownWords: 'Sleep' }, { ...before, whyItMatters: 'x' }).both).toEqual([
    'whyItMatters',
  ])
  const emptied = { ...before, ownWords: null }
  expect(meetingOf(FIELDS, { words: before }, { ...before, ownWords: 'Rest' }, emptied).both).toEqual(['ownWords'])
})

test('a field that is settled is no longer asked about, and the words typed stay', () => {
  const begun = { revision: 1, words: before }
  const now = { ...before, ownWords: 'Sleep through' }
  const mine = { ...before, ownWords: 'Sleep well' }
  const typed = settled(begun, 'ownWords', now)
  const next = begunAt(typed, { revision: 2 }, now)
  expect(next.revision).toBe(1)
  expect(meetingOf(FIELDS, next, now, mine)).toEqual({ theirs: [], both: [] })
})

test('a draft that does not say what it began with begins with what stands now', () => {
  expect(begunAt({ ownWords: 'x' }, { revision: 7 }, before)).toEqual({ revision: 7, words: before })
  expect(typedWith(FIELDS, { ownWords: 'a' })).toEqual({ ownWords: 'a', whyItMatters: '' })
})
