import { expect, it } from 'vitest'
import { meanRatingChange } from '#domain/measure/goal-rating.ts'

it('the mean of last minus first over the goals', () => {
  const goals = [
    { first: 2, last: 7 },
    { first: 4, last: 4 },
    { first: 5, last: 3 },
  ]
  expect(meanRatingChange(goals)).toBe(1)
  expect(meanRatingChange(goals.toReversed())).toBe(1)
  expect(meanRatingChange([{ first: 0, last: 10 }])).toBe(10)
  expect(meanRatingChange([])).toBeNaN()
})
