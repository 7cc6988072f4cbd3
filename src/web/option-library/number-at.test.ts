import { expect, it } from 'vitest'
import { smallSheet } from '#testing/sheets.ts'
import { numberAt } from '#web/option-library/number-at.ts'

it('says which word of a field counted as a number, and nothing where there is none', () => {
  const sheet = smallSheet({ questions: ['Why twelve weeks?'], problem: [{ text: 'Every third person has it.' }] })
  expect(numberAt(sheet, 'questions[0]')).toBe('twelve')
  expect(numberAt(sheet, 'problem[0]')).toBe('third')
  expect(numberAt(sheet, 'title')).toBeUndefined()
  expect(numberAt(sheet, 'options[7].hard[0]')).toBeUndefined()
})
