import { expect, it } from 'vitest'
import { saysNumber } from '#domain/options/says-number.ts'
import { everyShippedSheet } from '#testing/sheets.ts'
import { risksInShort } from '#web/decide/in-short.ts'

const notFor = [{ text: 'It may not suit you if you are in danger.' }, { text: 'Ask a doctor.' }]

it('takes every sentence about risks that says no number, a line each, and the first of whom it may not suit', () => {
  const risks = [{ text: 'For 5.2 of 100 it was worse. It can bring up grief. Ask.' }, { text: 'Half felt ill.' }]
  expect(risksInShort({ risks, notFor })).toBe('It can bring up grief. Ask.\nIt may not suit you if you are in danger.')
  expect(risksInShort({ risks: [{ text: 'Is it safe? It can be tiring.' }, { text: 'None' }], notFor: [] })).toBe(
    'Is it safe? It can be tiring.\nNone',
  )
})

it('leaves out no risk of any sheet that ships, unless it says a number', () => {
  for (const { id, options } of everyShippedSheet())
    for (const option of options) {
      const said = risksInShort(option)
      expect(saysNumber(said), `${id}/${option.id}`).toBe(false)
      for (const { text } of option.risks) if (!saysNumber(text)) expect(said).toContain(text)
    }
})
