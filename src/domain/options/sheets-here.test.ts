import { expect, it } from 'vitest'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { noOptions, type PracticeOptions } from '#domain/options/practice-options.ts'
import { editionsHere, riskChanges, sheetsHere } from '#domain/options/sheets-here.ts'
import { smallSheet } from '#testing/sheets.ts'

const change = (edition: number, affects: boolean, options?: string[]) => ({
  edition,
  on: '2026-11-02',
  what: `What edition ${edition} changed`,
  affects,
  ...(options ? { options } : {}),
})
const shipped = { shyness: smallSheet({ edition: 3, changes: [change(2, true, ['talking']), change(3, false)] }) }
const own = (...sheets: OptionSheet[]): PracticeOptions => ({
  ...noOptions,
  sheets: Object.fromEntries(sheets.map((one) => [one.id, one])),
})

it('a sheet ships, is a practice’s copy of one that ships, or its own', () => {
  const here = sheetsHere(shipped, own(smallSheet({ edition: 4, title: 'Shy?' }), smallSheet({ id: 'stage-fright' })))
  expect(Object.values(here).map(({ sheet, whose }) => [sheet.id, sheet.title, whose])).toEqual([
    ['shyness', 'Shy?', 'copy'],
    ['stage-fright', 'Shyness', 'own'],
  ])
  expect(sheetsHere(shipped, noOptions)).toEqual({ shyness: { sheet: shipped.shyness, whose: 'shipped' } })
})

it('the editions that stand are those of the sheets shown and of the cards', () => {
  const card = { id: 'c', edition: 2, name: 'n', what: 'w', hard: 'h', couldGoWrong: 'c', elseThereIs: 'e', known: 'k' }
  expect(editionsHere(shipped, { ...own(smallSheet({ edition: 4 })), cards: { c: card } })).toEqual({
    shyness: 4,
    'card/c': 2,
  })
  expect(editionsHere(shipped, noOptions)).toEqual({ shyness: 3 })
})

it('a shipped sheet tells of the changes that touch risk or benefit, and of no others', () => {
  expect(riskChanges(shipped, noOptions)).toEqual([
    { of: 'shyness', edition: 2, on: '2026-11-02', what: 'What edition 2 changed', options: ['talking'] },
  ])
})

it('a copy takes no news of a shipped sheet back, nor does one of a sheet that is not there say anything', () => {
  expect(riskChanges(shipped, own(smallSheet({ edition: 4 }))).map(({ edition }) => edition)).toEqual([2])
  expect(riskChanges({}, own(smallSheet({ edition: 4 })))).toEqual([])
})

it('what a practice marked counts, whatever it is of', () => {
  const marked = { of: 'card/c', edition: 2, on: '2026-11-03', what: 'It can hurt' }
  expect(riskChanges({}, { ...noOptions, changes: [marked] })).toEqual([marked])
})
