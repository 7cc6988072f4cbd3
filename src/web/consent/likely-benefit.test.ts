import { expect, it } from 'vitest'
import { smallSheet } from '#testing/sheets.ts'
import { knownFromCard, likelyBenefit, sheetOf } from '#web/consent/likely-benefit.ts'

it('says the likely benefit in one sentence, out of 100, against the same without it', () => {
  expect(likelyBenefit({ sheet: smallSheet() }, 'talking')).toBe(
    'About 40 of 100 people (30 to 50) felt better, after some months. Without it: about 15 of 100 (people who waited).',
  )
})

it('says what the sheet says where there is no figure, and nothing where there is no such option', () => {
  expect(likelyBenefit({ sheet: smallSheet() }, 'waiting')).toBe('It may get easier.')
  expect(likelyBenefit({ sheet: smallSheet() }, 'dancing')).toBeNull()
})

it('finds the sheet or the card a method was chosen from', () => {
  expect(sheetOf('panic/cbt')).toEqual({ sheet: 'panic', option: 'cbt' })
  expect(sheetOf('card/c1')).toBeNull()
  expect(sheetOf(undefined)).toBeNull()
  const card = { id: 'c1', known: 'Little research.' } as never
  expect(knownFromCard('card/c1', [card])).toBe('Little research.')
  expect(knownFromCard('panic/cbt', [card])).toBeNull()
})
