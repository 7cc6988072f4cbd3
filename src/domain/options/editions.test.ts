import { describe, expect, it } from 'vitest'
import { editionsOf, givenUpSheets, lastEditions } from '#domain/options/editions.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { noOptions, type PracticeOptions } from '#domain/options/practice-options.ts'
import { riskChanges } from '#domain/options/sheets-here.ts'

// Only what these functions look at; that sheets are whole is the business of their shape.
const sheet = (id: string, edition: number, more: Partial<OptionSheet> = {}) =>
  ({ id, edition, title: id, ...more }) as OptionSheet
const shipped = { panic: sheet('panic', 1), sleep: sheet('sleep', 3) }
const change = { of: 'panic', edition: 2, on: '2026-11-23', what: 'fewer people were helped' }

const options: PracticeOptions = {
  ...noOptions,
  sheets: { panic: sheet('panic', 3) },
  earlierSheets: { 'panic@2': sheet('panic', 2), 'ours@1': sheet('ours', 1), 'ours@2': sheet('ours', 2) },
  changes: [change],
}

describe('the editions of a sheet', () => {
  it('are the own ones and the shipped one, the latest first, with what touched risk or benefit', () => {
    expect(editionsOf(shipped, options, 'panic')).toEqual([
      { edition: 3, whose: 'practice' },
      { edition: 2, whose: 'practice', changed: change },
      { edition: 1, whose: 'shipped' },
    ])
    expect(editionsOf(shipped, options, 'ours').map((one) => one.edition)).toEqual([2, 1])
    expect(editionsOf(shipped, options, 'nowhere')).toEqual([])
  })

  it('go on counting where a given up one had stopped', () => {
    expect(lastEditions(shipped, options)).toEqual({ panic: 3, sleep: 3, ours: 2 })
    expect(lastEditions(shipped, { ...options, sheets: {} })).toEqual({ panic: 2, sleep: 3, ours: 2 })
  })

  it('of an own sheet stay to be found once it has been given up', () => {
    expect(givenUpSheets(shipped, options)).toEqual([sheet('ours', 2)])
    expect(givenUpSheets(shipped, noOptions)).toEqual([])
  })
})

describe('what touches risk or benefit', () => {
  it('is told of a shipped sheet also where the practice has made a copy of it', () => {
    const told = { edition: 2, on: '2026-12-01', what: 'a new harm', affects: true }
    const newer = { panic: sheet('panic', 2, { changes: [told, { ...told, edition: 3, affects: false }] }) }
    const copied = { ...noOptions, sheets: { panic: sheet('panic', 3) } }
    const { affects: _, ...what } = told
    expect(riskChanges(newer, noOptions)).toEqual([{ of: 'panic', ...what }])
    expect(riskChanges(newer, copied)).toEqual([{ of: 'panic', ...what }])
  })
})
