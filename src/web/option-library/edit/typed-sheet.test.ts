import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { readSheetFile } from '#domain/options/sheet-file.ts'
import { newOption, newSheet, slugOf } from '#web/option-library/edit/new-sheet.ts'
import { formOf, type SheetForm } from '#web/option-library/edit/sheet-form.ts'
import { typedNumber, typedSheet } from '#web/option-library/edit/typed-sheet.ts'

const FOLDER = join(import.meta.dirname, '../../../../content/option-sheets')
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))

function shipped(file: string): OptionSheet {
  const read = readSheetFile(readFileSync(join(FOLDER, file), 'utf8'), file)
  if (!('sheet' in read)) throw new Error(file)
  return read.sheet
}

const panic = shipped('panic.json')
const problemsOf = (form: SheetForm) => {
  const read = readSheetFile(JSON.stringify(typedSheet(form, 2)), 'panic.json')
  return 'problems' in read ? read.problems : []
}
const change = (more: Partial<SheetForm>): SheetForm => ({ ...formOf(panic), ...more })

describe('a sheet in a form', () => {
  it('has sheets to be looked at', () => expect(files.length).toBeGreaterThan(11))

  it.each(files)('says of %s what it said before, when nothing is typed', (file) => {
    const sheet = shipped(file)
    expect(JSON.parse(JSON.stringify(typedSheet(formOf(sheet), sheet.edition)))).toEqual(sheet)
  })

  it('names the figure that is typed without its source, over 100, or as no number', () => {
    const withFigure = (more: object): SheetForm => {
      const form = formOf(panic)
      const [first, ...others] = form.options
      if (!first?.figures[0]) throw new Error('no figure')
      const figures = [{ ...first.figures[0], ...more }, ...first.figures.slice(1)]
      return { ...form, options: [{ ...first, figures }, ...others] }
    }
    const fields = (more: object) => problemsOf(withFigure(more)).map(({ file, field }) => `${file} ${field}`)
    expect(fields({ outOf100: '43,5' })).toEqual([])
    expect(fields({ sources: [] })).toEqual(['panic.json options[0].figures[0].sources'])
    expect(fields({ outOf100: '142', to: '' })).toEqual(['panic.json options[0].figures[0].outOf100'])
    expect(fields({ outOf100: 'many' })).toEqual(['panic.json options[0].figures[0].outOf100'])
    expect(fields({ outOf100: '' })).toEqual(['panic.json options[0].figures[0].outOf100'])
    expect(fields({ sources: ['gone'] })).toEqual(['panic.json options[0].figures[0].sources'])
  })

  it('leaves out empty rows at the end, and only there', () => {
    const none = { text: '', sources: [] }
    expect(problemsOf(change({ problem: [...formOf(panic).problem, none, none] }))).toEqual([])
    expect(problemsOf(change({ problem: [none, ...formOf(panic).problem] }))[0]?.field).toBe('problem[0].text')
    expect(problemsOf(change({ questions: [...panic.questions, ''] }))).toEqual([])
  })

  it('leaves out a comparison, a safety note, codes and notes where nothing is typed', () => {
    const typed = typedSheet(change({ safety: [], codes: ' F41.0 ,F42' }), 2)
    expect(typed.codes).toEqual(['F41.0', 'F42'])
    expect('safety' in typed).toBe(false)
    expect('without' in (typed.options[0]?.figures[1] ?? {})).toBe(false)
  })

  it('keeps what it was told of the change after what was told before', () => {
    const told = { edition: 2, on: '2026-11-23', what: 'one figure', affects: false }
    expect(typedSheet(formOf(panic), 2, told).changes).toEqual([told])
  })
})

it('reads a number with a point or a comma, and nothing else as one', () => {
  expect(['', ' 4,5 ', '12.25', 'about 3', '1.2.3', '-4'].map(typedNumber)).toEqual([
    undefined,
    4.5,
    12.25,
    'about 3',
    '1.2.3',
    '-4',
  ])
})

describe('a sheet from nothing', () => {
  const names = { therapy: 'Therapy', medication: 'Medicine', watchfulWaiting: 'Wait', nothingNow: 'Nothing now' }
  const begun = newSheet({ id: 'tics', title: 'Tics', today: '2026-11-23', writtenBy: 'Practice at the river', names })

  it('has every kind that must be there, and asks for the rest', () => {
    const problems = problemsOf(begun).map((one) => one.field)
    expect(problems).not.toContain('options')
    expect(problems).toContain('problem')
    expect(problems).toContain('options[0].hard')
    expect(begun.reviewBy).toBe('2027-11-23')
  })

  it('says so when one of them is taken away', () => {
    const form = formOf(panic)
    const less = { ...form, options: form.options.filter((one) => one.kind !== 'nothingNow') }
    expect(problemsOf(less)[0]).toMatchObject({ field: 'options', reason: expect.stringContaining('nothingNow') })
  })

  it('says so when a value does not tell how it goes with a new option', () => {
    const form = formOf(panic)
    const first = form.options[0]
    if (!first) throw new Error('no option')
    const more = { ...form, options: [...form.options, { ...first, id: newOption('more', 'therapy', 'More').id }] }
    expect(problemsOf(more)[0]).toMatchObject({ field: 'values[0].fits', reason: expect.stringContaining('"more"') })
  })
})

it('makes a short name that fits the form of one and is taken by nobody', () => {
  expect(slugOf('Tics & twitches', [], 'sheet')).toBe('tics-twitches')
  expect(slugOf('Ängste', ['a-ngste'], 'sheet')).toMatch(/^[a-z][a-z0-9-]+$/)
  expect(slugOf('12', [], 'sheet')).toBe('sheet')
  expect(slugOf('Panic', ['panic', 'panic-2'], 'sheet')).toBe('panic-3')
  expect(slugOf('x'.repeat(300), [], 'sheet').length).toBeLessThanOrEqual(40)
})
