import { expect, it } from 'vitest'
import { readFitted } from '#web/practice/watching/fitted-course.ts'

const printed = {
  scale: 'log',
  method: 'ml',
  intercept: 18.9965,
  slope: -2.1005,
  interceptVariance: 18.5464,
  slopeVariance: 4.7092,
  covariance: -0.3873,
  residualVariance: 11.1865,
  minus2LogLikelihood: 12962.313,
  people: 300,
  observations: 2000,
  singular: false,
  crossValidation: { folds: 5, people: 280, scores: 1600, outside: 0.21, above: 0.11, below: 0.1 },
  columns: { id: 'id', time: 'month', score: 'phq9' },
  from: 0,
  to: 12,
  skipped: 3,
  outsideLimits: 0,
}
const read = (change: object) => readFitted(JSON.stringify({ ...printed, ...change }))

it('takes what course fit printed, and nothing of it that is no course', () => {
  const fitted = read({})
  expect(fitted).toMatchObject({ outside: 0.21, testedOn: 1600, course: { intercept: 18.9965, people: 300 } })
  expect('course' in fitted && Object.keys(fitted.course)).not.toContain('columns')
})

it('does not take a band that was never tried on people it had not seen', () => {
  for (const crossValidation of [null, { cannot: 'too-few-people-for-folds', because: 'There are 2 people.' }])
    expect(read({ crossValidation })).toEqual({ not: 'tried' })
})

it('names what is wrong', () => {
  expect(readFitted('fixed: 3')).toEqual({ not: 'json' })
  expect(read({ slope: 'down' })).toEqual({ not: 'fitting', field: 'slope' })
  expect(read({ covariance: -20 })).toEqual({ not: 'fitting', field: 'covariance' })
  expect(read({ slope: undefined, people: undefined })).toEqual({ not: 'there', missing: ['slope', 'people'] })
  for (const other of ['[]', '3', 'null', '"course"']) expect(readFitted(other)).toEqual({ not: 'fields' })
})
