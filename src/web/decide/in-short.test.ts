import { expect, it } from 'vitest'
import { inShort } from '#web/decide/in-short.ts'

it('takes the first sentence of each, and is not stopped by a number', () => {
  expect(inShort([{ text: 'For 5.2 of 100 it was worse. More.' }, { text: 'Is it safe? Ask.' }])).toBe(
    'For 5.2 of 100 it was worse.\nIs it safe?',
  )
})

it('keeps what is no sentence, and is empty for nothing', () => {
  expect(inShort([{ text: 'None' }])).toBe('None')
  expect(inShort([])).toBe('')
})
