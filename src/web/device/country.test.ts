import { expect, it } from 'vitest'
import { countryOf } from '#web/device/country.ts'

it('is the country of the practice and nothing closer', () => {
  expect(['AT', 'US, CA', 'gb'].map(countryOf)).toEqual(['AT', 'US', 'GB'])
})

it('is nothing where no number is known, or where no place was given', () => {
  expect(['', 'XX', 'Vienna'].map(countryOf)).toEqual(['', '', ''])
})
