import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Figure, type OptionSheet, sayingsOf } from '#domain/options/option-sheet.ts'
import { shippedSheets } from '#server/options/shipped-sheets.ts'

const FOLDER = join(import.meta.dirname, '../../../../shared/reference')
const FIGURES = join(FOLDER, 'planning_figures.json')
const FACTS = join(FOLDER, 'planning-content.md')
const there = existsSync(FIGURES) && existsSync(FACTS)

/** What a problem is called in the reference: of the figures, and the heading of the facts. */
const CALLED: Readonly<Record<string, { readonly figures: readonly string[]; readonly facts: RegExp }>> = {
  adjustment: { figures: ['stress'], facts: /^13 / },
  alcohol: { figures: [], facts: /^9 / },
  bipolar: { figures: [], facts: /^8 / },
  borderline: { figures: ['bpd'], facts: /^12 / },
  depression: { figures: ['depression'], facts: /^1 / },
  eating: { figures: ['binge_eating', 'bulimia'], facts: /^11 / },
  'generalised-anxiety': { figures: ['gad'], facts: /^2 / },
  insomnia: { figures: [], facts: /^7 / },
  ocd: { figures: ['ocd'], facts: /^6 / },
  panic: { figures: ['panic'], facts: /^3 / },
  'prolonged-grief': { figures: ['grief'], facts: /^10 / },
  ptsd: { figures: ['ptsd'], facts: /^5 / },
  'social-anxiety': { figures: ['social_anxiety'], facts: /^4 / },
}
/** Read in the abstract or review that the source names, and not among the reference facts. */
const READ_IN_ABSTRACTS: readonly string[] = ['160 women in a health plan', '95 people took part']

/** The denominator, a number needed to treat in words, and the year of the services’ figures. */
const NO_FACTS: readonly string[] = ['100', 'about 1 more person', 'it was 1 for every', '2024-25']

const reference = z.looseObject({ figures: z.array(z.looseObject({ problem: z.string() })) })
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([one]) => plain(Number(one.replaceAll(',', ''))))
const plain = (n: number): string => String(Math.round(n * 10) / 10)

/** Every number in the figures of a problem: as it stands, and as a share of 100; and every rate with its interval. */
function figuresOf(all: z.infer<typeof reference>['figures'], problems: readonly string[]) {
  const numbers = new Set<string>()
  const triples = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'number') numbers.add(plain(value)).add(plain(value * 100))
    else if (Array.isArray(value)) {
      if (value.length === 3) triples.add(value.map((one) => plain(Number(one) * 100)).join(' '))
      value.forEach(walk)
    } else if (value !== null && typeof value === 'object') {
      const { rate, lo, hi } = value as Record<string, unknown>
      if (rate !== undefined) triples.add([rate, lo, hi].map((one) => plain(Number(one) * 100)).join(' '))
      Object.values(value).forEach(walk)
    }
  }
  walk(all.filter(({ problem }) => problems.includes(problem)))
  return { numbers, triples }
}

type Share = Pick<Figure, 'outOf100' | 'from' | 'to'>
const tripleOf = ({ outOf100, from, to }: Share): string | undefined =>
  from === undefined || to === undefined ? undefined : [outOf100, from, to].map(plain).join(' ')

// Only the makers have these files beside the clone. A clone on its own has nothing to compare with, and says so.
describe.skipIf(!there)('against the reference facts, where they lie beside the clone', () => {
  const all = there ? reference.parse(JSON.parse(readFileSync(FIGURES, 'utf8'))).figures : []
  const facts = there ? readFileSync(FACTS, 'utf8').split(/^## /m) : []
  const sheets = Object.values(shippedSheets()).map((sheet) => [sheet.id, sheet] as const)
  const called = (sheet: OptionSheet) => {
    const found = CALLED[sheet.id]
    if (!found) throw new Error(`${sheet.id} has no place among the reference facts`)
    return found
  }
  /** The facts about this problem, and those for every decision aid. */
  const factsOf = (sheet: OptionSheet): Set<string> => {
    const parts = facts.filter((part) => called(sheet).facts.test(part) || part.startsWith('0 '))
    expect(parts, sheet.id).toHaveLength(2)
    const text = parts.join(' ').replaceAll('–', ' ')
    const shares = [...text.matchAll(/(?<!\d)\d?\.\d+/g)].map(([one]) => plain(Number(one) * 100))
    return new Set([...numbersIn(text), ...shares])
  }

  it.each(sheets)('%s: every figure is the one that was seen or computed', (_, sheet) => {
    const { numbers, triples } = figuresOf(all, called(sheet).figures)
    const known = factsOf(sheet)
    for (const option of sheet.options)
      for (const figure of option.figures) {
        const where = `${sheet.id} ${option.id} ${figure.id}`
        const kinds = figure.sources.map((id) => sheet.sources.find((one) => one.id === id)?.kind)
        for (const share of [figure, ...(figure.without ? [figure.without] : [])]) {
          const triple = tripleOf(share)
          if (triple !== undefined && kinds.includes('trials')) expect(triples, where).toContain(triple)
          for (const one of [share.outOf100, share.from, share.to].filter((each) => each !== undefined))
            expect(numbers.has(plain(one)) || known.has(plain(one)), `${where}: ${one}`).toBe(true)
        }
      }
  })

  it.each(sheets)('%s: every number in a sentence is one that was seen or computed', (_, sheet) => {
    const { numbers } = figuresOf(all, called(sheet).figures)
    const known = factsOf(sheet)
    const said = [
      ...sheet.problem.map(({ text }) => text),
      ...(sheet.safety ?? []).map(({ text }) => text),
      ...sheet.options.flatMap((one) => [
        ...sayingsOf(one).map(([, { text }]) => text),
        ...one.guidelines.map(({ says }) => says),
        ...one.figures.flatMap(({ text, when, sure }) => [text, when, sure]),
      ]),
    ]
    for (const text of said) {
      const rest = [...READ_IN_ABSTRACTS, ...NO_FACTS].reduce((left, one) => left.replaceAll(one, ''), text)
      for (const one of numbersIn(rest)) expect(numbers.has(one) || known.has(one), `${one} in: ${text}`).toBe(true)
    }
  })

  it('would notice a figure that nobody has seen', () => {
    const { numbers, triples } = figuresOf(all, ['panic'])
    expect(triples.size).toBeGreaterThan(5)
    expect(numbers.has(plain(42.2))).toBe(true)
    expect(triples.has('42.2 35.5 49.4')).toBe(false)
  })

  it('no source is a page that nobody dates', () => {
    for (const [, sheet] of sheets)
      for (const { title, where, via = '' } of sheet.sources) expect(`${title} ${where} ${via}`).not.toMatch(/droracle/)
  })
})

it('says when there is nothing to compare with', ({ skip }) => {
  skip(!there, 'the reference facts do not lie beside this clone: option sheets were not compared with them')
  expect(there).toBe(true)
})
