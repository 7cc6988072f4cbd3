import { describe, expect, it } from 'vitest'
import type { Option, OptionSheet } from '#domain/options/option-sheet.ts'
import { smallSheet } from '#testing/sheets.ts'
import { changedHere } from '#web/decide/changed-here.ts'

const original = smallSheet()
const [talking] = original.options as [Option]
const [better] = talking.figures as [Option['figures'][number]]
const copy = (more: Partial<Option>, sources = original.sources): OptionSheet => ({
  ...original,
  sources,
  options: [{ ...talking, ...more }, ...original.options.slice(1)],
})
const benefits = (sheet: OptionSheet) => changedHere(sheet, original, 'talking', 'benefits')

describe('what a practice changed in its own copy', () => {
  it('is told only of a copy', () => {
    expect(changedHere(original, null, 'talking', 'benefits')).toBeNull()
    expect(benefits(copy({}))?.figures.size).toBe(0)
  })

  it.each([
    ['a number', { outOf100: 44 }],
    ['an interval', { from: 1 }],
    ['a comparison', { without: undefined }],
    ['a source', { sources: ['guide'] }],
  ])('is shown with what stood there before: %s', (_, more) => {
    expect(benefits(copy({ figures: [{ ...better, ...more }] }))?.figures.get('better')).toEqual(better)
  })

  it('is shown where the source itself reads otherwise under the same short name', () => {
    const sources = original.sources.map((one) => (one.id === 'study' ? { ...one, year: 2025 } : one))
    expect(benefits(copy({}, sources))?.figures.get('better')).toEqual(better)
  })

  it('is no other words, and tells what is new and what was taken out', () => {
    expect(benefits(copy({ figures: [{ ...better, text: 'felt good' }] }))?.figures.size).toBe(0)
    const more = benefits(copy({ figures: [better, { ...better, id: 'more' }] }))
    expect([...(more?.figures ?? [])]).toEqual([['more', null]])
    expect(benefits(copy({ figures: [] }))?.gone).toEqual([better])
  })

  it('is a sentence with a number, and what a guideline says', () => {
    const said = { text: 'It helps 9 of 10.', sources: ['study'] }
    const changed = benefits(copy({ benefits: [said, ...talking.benefits] }))
    expect(changed?.sayings).toEqual([said])
    expect(changed?.sayingsBefore).toEqual([])
    const [guideline] = talking.guidelines as [Option['guidelines'][number]]
    const other = copy({ guidelines: [{ ...guideline, year: 2024 }] })
    expect(changedHere(other, original, 'talking', 'guidelines')).toMatchObject({
      guidelines: [{ year: 2024 }],
      guidelinesBefore: [{ year: 2020 }],
    })
  })
})
