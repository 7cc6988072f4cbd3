import { expect, it } from 'vitest'
import { partOf, placeOf } from '#web/option-library/place.ts'

it('reads where a field of a file stands', () => {
  expect(placeOf('options[2].hard[0]')).toEqual([
    { name: 'options', n: 2 },
    { name: 'hard', n: 0 },
  ])
  expect(placeOf('values[1].fits.nothing-now.why').map((one) => one.name)).toEqual([
    'values',
    'fits',
    'nothing-now',
    'why',
  ])
})

it('knows in which part of the editor it is', () => {
  expect(
    ['title', 'problem[1]', 'options', 'options[3].name', 'values[0].fits', 'understanding[0].ask', 'questions[2]'].map(
      partOf,
    ),
  ).toEqual(['sheet', 'sheet', 'options', 'option-3', 'values', 'questions', 'questions'])
  expect(partOf('sources[0]')).toBe('sources')
})
