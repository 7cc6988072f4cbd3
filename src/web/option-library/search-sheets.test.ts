import { expect, it } from 'vitest'
import type { SheetInList } from '#server/http/options-contract.ts'
import { countsOf } from '#web/option-library/counts.ts'
import { searchSheets } from '#web/option-library/search-sheets.ts'

const sheet = (title: string, option: string, figures: number) =>
  ({
    title,
    decision: 'Which way?',
    figures,
    sources: 2,
    options: [{ name: option, inShort: 'In small steps.' }],
  }) as unknown as SheetInList
const all = [sheet('Panic', 'CBT, one to one', 3), sheet('Café fears', 'Waiting', 4)]
const titles = (search: string) => searchSheets(all, search).map((one) => one.title)

it('finds a word in titles and in names of options, whatever its case and marks', () => {
  expect(titles('')).toEqual(['Panic', 'Café fears'])
  expect(titles('cbt')).toEqual(['Panic'])
  expect(titles(' CAFE ')).toEqual(['Café fears'])
  expect(titles('small steps')).toEqual(['Panic', 'Café fears'])
  expect(titles('panic waiting')).toEqual([])
})

it('counts what there is in all', () => {
  expect(countsOf(all)).toEqual({ sheets: 2, options: 2, figures: 7, sources: 4 })
})
