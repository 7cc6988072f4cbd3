import { describe, expect, it } from 'vitest'
import { placeOf } from '#web/option-library/place.ts'
import { type Named, placeWords } from '#web/option-library/place-words.ts'
import { valueWords } from '#web/option-library/value-words.ts'

const sheet: Named = {
  options: [{ id: 'cbt', name: 'CBT', figures: [{ id: 'response', text: 'got better' }] }],
  values: [{ id: 'soon', text: 'Start soon' }],
  sources: [{ id: 'nhs', title: 'NHS results' }],
}
const words = (field: string): string => placeWords(placeOf(field), sheet)

describe('a place in words', () => {
  it('is told by the names of what it is in, counted from 1', () => {
    expect(words('options[0].hard[1]')).toBe('CBT › What people find hard, number 2')
    expect(words('options[0].hard[1].text')).toBe('CBT › What people find hard, number 2')
    expect(words('options[0].figures[0].outOf100')).toBe('CBT › Figures, number 1 › How many of 100')
    expect(words('values[0].fits.cbt.why')).toBe(
      'What may matter “Start soon” › How the options go with it › CBT › Why',
    )
    expect(words('sources[0].year')).toBe('Sources “NHS results” › Year')
    expect(words('title')).toBe('Title')
    expect(words('the whole file')).toBe('The whole file')
  })

  it('names what is found by its id, and what has no name by its number or its name in the file', () => {
    const figure = [{ name: 'options', id: 'cbt' }, { name: 'figures', id: 'response' }, { name: 'text' }]
    expect(placeWords(figure, sheet)).toBe('CBT › Figures “got better” › Text')
    expect(words('options[4].name')).toBe('Options, number 5 › Name')
    expect(words('unheardOf')).toBe('unheardOf')
  })
})

it('says a choice by its words and a source by its title, and leaves the rest as it was written', () => {
  expect(valueWords(placeOf('options[0].kind'), 'selfHelp', sheet)).toBe('self-help')
  expect(valueWords(placeOf('sources[0].kind'), 'data', sheet)).toBe('data')
  expect(valueWords(placeOf('options[0].figures[0].sources'), 'nhs, gone', sheet)).toBe('NHS results; gone')
  expect(valueWords(placeOf('values[0].fits.cbt.how'), 'partly', sheet)).toBe('fits partly')
  expect(valueWords(placeOf('title'), 'yes', sheet)).toBe('yes')
})
