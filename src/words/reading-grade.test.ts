import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readingGrade, wordsOf } from '#words/reading-grade.ts'

const FOLDER = join(import.meta.dirname, 'messages/en')
const HIGHEST_GRADE = 8
/** A label of three words has no grade worth the name. */
const FEWEST_WORDS = 8

/** What no client reads: the practice's own screens, and words that stand only before a therapist. Everything else is for clients. */
const OTHER_CATALOGUES = new Set(['practice.json', 'care.json', 'options.json', 'private_notes.json'])
const OTHER_KEYS = /(_therapist$)|^(code|safety|earlier)_/

/** The texts that clients read, by key; a message with variants gives one for each. */
function clientTexts(): [string, string][] {
  const found: [string, string][] = []
  for (const file of readdirSync(FOLDER)) {
    if (OTHER_CATALOGUES.has(file)) continue
    const messages = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, unknown>
    for (const [key, value] of Object.entries(messages)) {
      if (key.startsWith('$') || OTHER_KEYS.test(key)) continue
      if (typeof value === 'string') found.push([key, value])
      for (const { match } of (Array.isArray(value) ? value : []) as { match: Record<string, string> }[])
        found.push(...Object.values(match).map((text): [string, string] => [key, text]))
    }
  }
  return found
}

/** A name or a number reads like one short word. */
const asRead = (text: string): string => text.replaceAll(/\{\w+\}/g, 'Ann')

describe('what a client reads', () => {
  const texts = clientTexts().map(([key, text]) => [key, asRead(text)] as const)
  const sentences = texts.filter(([, text]) => wordsOf(text).length >= FEWEST_WORDS)

  it('is there to be looked at', () => {
    expect(texts.length).toBeGreaterThan(200)
    expect(sentences.length).toBeGreaterThan(50)
  })

  it('reads at or below US grade 8, sentence by sentence', () => {
    const hard = sentences.filter(([, text]) => readingGrade(text) > HIGHEST_GRADE)
    expect(hard.map(([key, text]) => `${key} (${readingGrade(text).toFixed(1)}): ${text}`)).toEqual([])
  })

  it('reads well below it as a whole', () => {
    expect(
      readingGrade(sentences.map(([, text]) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' ')),
    ).toBeLessThan(6)
  })
})

describe('the grade', () => {
  it('is low for short words in short sentences', () => {
    expect(readingGrade('The cat sat on the mat. It was warm.')).toBeLessThan(2)
  })

  it('is high for the words of the trade', () => {
    const text =
      'Discontinuation of the intervention necessitates interdisciplinary documentation of contraindications.'
    expect(readingGrade(text)).toBeGreaterThan(HIGHEST_GRADE)
  })
})
