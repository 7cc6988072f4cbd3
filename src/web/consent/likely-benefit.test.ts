import { describe, expect, it } from 'vitest'
import { saysNumber } from '#domain/options/says-number.ts'
import { everyShippedSheet, plainOption, smallSheet } from '#testing/sheets.ts'
import { knownFromCard, likelyBenefit, sheetOf } from '#web/consent/likely-benefit.ts'
import { risksTold } from '#web/consent/risks-told.ts'

it('says the likely benefit in one sentence, out of 100, against the same without it', () => {
  expect(likelyBenefit({ sheet: smallSheet() }, 'talking')).toEqual({
    sources: ['study'],
    text: 'About 40 of 100 people (30 to 50) felt better, after some months. Without it: about 15 of 100 (people who waited).',
  })
})

it('says what the sheet says where there is no figure, and nothing where there is no such option', () => {
  expect(likelyBenefit({ sheet: smallSheet() }, 'waiting')).toEqual({ text: 'It may get easier.' })
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

it('gives no number without its source, and nothing that is not about benefit', () => {
  for (const sheet of everyShippedSheet())
    for (const { id, figures, benefits } of sheet.options) {
      const told = likelyBenefit({ sheet }, id)
      if (told && saysNumber(told.text)) expect(told.sources, `${sheet.id}/${id}`).toBeDefined()
      const about = [
        ...figures.filter((one) => one.about === 'benefit').map((one) => one.sources.join()),
        ...benefits.map((one) => one.sources?.join()),
      ]
      expect(about, `${sheet.id}/${id}`).toContain(told?.sources?.join())
    }
})

describe('the words about risks in the plan', () => {
  const sourced = { text: 'In a survey, 5.2 of 100 people had lasting bad effects.', sources: ['study'] }
  const option = plainOption('talking', 'therapy', { risks: [sourced, { text: 'You may feel worse for a while.' }] })
  it('keep a number where its source can stand beside it', () => {
    expect(risksTold(`It can be hard. ${sourced.text}`, option)).toEqual([{ text: 'It can be hard.' }, sourced])
    expect(risksTold('Tiring.', option)).toEqual([{ text: 'Tiring.' }])
  })
  it('say so where nobody can tell where a number comes from, and lose no warning', () => {
    const told = [{ text: 'Tiring.' }, { text: 'About 7 of 100 get worse.', unsourced: true }]
    for (const from of [option, undefined]) expect(risksTold('Tiring. About 7 of 100 get worse.', from)).toEqual(told)
  })
})
