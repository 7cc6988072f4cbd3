import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type OptionSheet, sayingsOf } from '#domain/options/option-sheet.ts'
import { answerOf, beginWith, besideFrom, comparing, QUESTIONS, turned } from '#web/decide/comparing.ts'
import { leavesIt } from '#web/decide/neutral-order.ts'

const FOLDER = join(import.meta.dirname, '../../../content/option-sheets')
const sheets = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as OptionSheet)

describe('options side by side', () => {
  it('ask every option the same questions, in the same order', () => {
    for (const { options } of sheets) {
      const rows = comparing(options)
      expect(rows.map(({ question }) => question)).toEqual(QUESTIONS)
      expect(rows.every(({ answers }) => answers.length === options.length)).toBe(true)
    }
  })

  it('leave out nothing the sheet says, and say nothing twice', () => {
    for (const { id, options } of sheets)
      for (const option of options) {
        const answers = QUESTIONS.map((question) => answerOf(option, question))
        const shown = answers.flatMap(({ sayings }) => sayings)
        const figures = answers.flatMap((one) => one.figures.map((figure) => figure.id))
        expect(new Set(shown), `${id}/${option.id}`).toEqual(new Set(sayingsOf(option).map(([, said]) => said)))
        expect(shown).toHaveLength(sayingsOf(option).length)
        expect(figures.toSorted()).toEqual(option.figures.map((one) => one.id).toSorted())
        expect(answers.flatMap(({ guidelines }) => guidelines)).toEqual(option.guidelines)
      }
  })

  it('begin with at most four, one of which leaves things as they are', () => {
    for (const { options } of sheets) {
      const chosen = beginWith(options)
      expect(chosen.length).toBeGreaterThanOrEqual(2)
      expect(chosen.length).toBeLessThanOrEqual(4)
      expect(options.some((one) => chosen.includes(one.id) && leavesIt(one))).toBe(true)
    }
  })

  it('begin with those of a choice, where the sheet was opened from it', () => {
    for (const { options } of sheets) {
      const all = options.map(({ id }) => id)
      expect(besideFrom(options, all.slice(1, 3))?.toSorted()).toEqual(all.slice(1, 3).toSorted())
      expect(besideFrom(options, all)).toHaveLength(Math.min(4, all.length))
      expect(besideFrom(options, all.slice(0, 1))).toHaveLength(2)
      expect(besideFrom(options, ['gone'])).toBeNull()
    }
  })

  it('are two to four', () => {
    expect(turned(['a', 'b'], 'a')).toEqual(['a', 'b'])
    expect(turned(['a', 'b', 'c'], 'a')).toEqual(['b', 'c'])
    expect(turned(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'c', 'd'])
    expect(turned(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd'])
  })
})
