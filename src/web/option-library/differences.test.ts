import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { differences } from '#web/option-library/differences.ts'

const FILE = join(import.meta.dirname, '../../../content/option-sheets/panic.json')
const panic = JSON.parse(readFileSync(FILE, 'utf8')) as OptionSheet
const first = panic.options[0]
if (!first?.figures[0]) throw new Error('no figure')
const withFirst = (more: object): OptionSheet => ({
  ...panic,
  options: [{ ...first, ...more }, ...panic.options.slice(1)],
})
const told = (other: OptionSheet) =>
  differences(panic, other).map(({ place, before, after }) => [
    place
      .map(({ name, id, n }) => `${name}${id === undefined ? '' : `:${id}`}${n === undefined ? '' : `#${n}`}`)
      .join(' '),
    before,
    after,
  ])

describe('what reads differently in two sheets', () => {
  it('is nothing between a sheet and itself, whatever its edition', () => {
    expect(differences(panic, { ...structuredClone(panic), edition: 7 })).toEqual([])
  })

  it('is told field by field, found by id', () => {
    const figures = [{ ...first.figures[0], outOf100: 40.1 }, ...first.figures.slice(1)]
    expect(told(withFirst({ figures }))).toEqual([['options:cbt figures:response outOf100', '42.2', '40.1']])
    expect(told({ ...panic, title: 'Panic' })).toEqual([['title', panic.title, 'Panic']])
  })

  it('does not change with the order of options', () => {
    expect(told({ ...panic, options: panic.options.toReversed() })).toEqual([])
  })

  it('tells a saying that was put in between as one that is new, and nothing else', () => {
    const [one, ...others] = first.hard
    if (!one) throw new Error('no saying')
    expect(told(withFirst({ hard: [one, { text: 'It costs time.' }, ...others] }))).toEqual([
      ['options:cbt hard#1 text', undefined, 'It costs time.'],
    ])
    expect(told(withFirst({ hard: [{ text: 'It is hard.' }, ...others] }))).toEqual([
      ['options:cbt hard#0 text', one.text, 'It is hard.'],
    ])
  })

  it('tells what is gone: questions, codes, a whole option', () => {
    expect(told({ ...panic, questions: panic.questions.slice(1) })).toEqual([
      ['questions#0', panic.questions[0], undefined],
    ])
    expect(told({ ...panic, codes: ['F41.0'] })).toEqual([['codes', panic.codes.join(', '), 'F41.0']])
    const gone = told({ ...panic, options: panic.options.slice(1) })
    expect(gone.length).toBeGreaterThan(10)
    expect(gone.every(([place, , after]) => String(place).startsWith('options:cbt') && after === undefined)).toBe(true)
  })
})
