import { expect, it } from 'vitest'
import { betweenWithoutWords, betweenWords, exactWords, figureWords, manyOf100 } from '#web/decide/figure-words.ts'

const FIGURE = {
  id: 'response',
  about: 'benefit' as const,
  text: 'had at most half of their symptoms left',
  outOf100: 42.2,
  from: 35.5,
  to: 49.3,
  without: { outOf100: 16.8, who: 'people on a waiting list' },
  when: 'at the end',
  sure: 'Fairly.',
  sources: ['trials'],
}

it('says in whole people what the picture shows, with and without beside each other', () => {
  expect(figureWords(FIGURE)).toBe(
    '42 of 100 people had at most half of their symptoms left; 17 of 100 people without it (people on a waiting list).',
  )
  const { without: _, ...alone } = FIGURE
  expect(figureWords(alone)).toBe('42 of 100 people had at most half of their symptoms left.')
})

it('says how sure it is only where the source gives a range', () => {
  expect(betweenWords(FIGURE)).toBe('Likely between 36 and 49.')
  expect(betweenWithoutWords(FIGURE.without)).toBeNull()
})

it('keeps the exact numbers for whoever looks behind it', () => {
  expect(exactWords(FIGURE)).toBe('The exact numbers are 42.2 of 100, and 16.8 of 100 without it.')
})

it('never makes somebody of nobody, or nobody of somebody', () => {
  expect(manyOf100({ outOf100: 0 })).toBe('0 of 100 people')
  expect(manyOf100({ outOf100: 0.3 })).toBe('Fewer than 1 of 100 people')
  expect(manyOf100({ outOf100: 99.7 })).toBe('More than 99 of 100 people')
  expect(manyOf100({ outOf100: 100 })).toBe('100 of 100 people')
})
