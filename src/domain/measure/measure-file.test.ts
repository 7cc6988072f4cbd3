import { describe, expect, it } from 'vitest'
import { readMeasureFile } from '#domain/measure/measure-file.ts'
import { shippedMeasure } from '#testing/measures.ts'

const phq2 = shippedMeasure('phq2')
const problems = (text: string) => {
  const read = readMeasureFile(text, 'ours.json')
  return 'problems' in read ? read.problems : []
}
const told = (changed: object) =>
  problems(JSON.stringify({ ...phq2, ...changed })).map(({ field, reason }) => `${field}: ${reason}`)

describe('a file of a measure', () => {
  it('is read as it stands, also with a mark at its beginning', () => {
    expect(readMeasureFile(JSON.stringify(phq2), 'ours.json')).toEqual({ measure: phq2 })
    expect(readMeasureFile(`\uFEFF${JSON.stringify(phq2)}`, 'ours.json')).toEqual({ measure: phq2 })
  })

  it('a rating scale of one item fits as well', () => {
    const scale = {
      id: 'sleep',
      edition: 1,
      kind: 'scale',
      name: 'How I slept',
      short: 'Sleep',
      about: 'sleep',
      language: 'en',
      items: [{ text: 'How did you sleep last night?' }],
      options: [0, 1, 2, 3].map((value) => ({ value, label: String(value) })),
      scoring: { rule: 'sum', lowest: 0, highest: 3, better: 'higher', mark: 'computed', source: 'our own' },
      missing: { atMost: 0, mark: 'computed', source: 'our own' },
      licence: { sentence: 'Our own words', mark: 'computed', source: 'our own' },
    }
    expect(problems(JSON.stringify(scale))).toEqual([])
  })

  it.each<[string, object, string]>([
    ['a field that does not exist', { reliablity: [] }, 'reliablity: there is no such field'],
    ['a field that is missing', { items: undefined }, 'items: it is missing, or not a list'],
    ['an item without words', { items: [{}] }, 'items[0].text: it is missing, or not text'],
    ['words that are empty', { name: ' ' }, 'name: it must not be empty'],
    ['a name too long', { short: 'x'.repeat(41) }, 'short: it must have at most 40 characters'],
    [
      'a code that is none',
      { fits: ['F32', 'low mood'] },
      'fits[1]: it must be the beginning of an ICD-10-CM code, such as F32 or F43.1',
    ],
    ['an edition of nothing', { edition: 0 }, 'edition: it must be at least 1'],
    ['a kind of its own', { kind: 'test' }, 'kind: it must be questionnaire or scale'],
    [
      'a name with blanks',
      { id: 'our measure' },
      'id: it must be 2 to 40 small letters, digits and hyphens, beginning with a letter',
    ],
    ['a fact from memory', { cutOff: { ...phq2.cutOff, mark: 'memory' } }, 'cutOff.mark: it must be seen or computed'],
    ['a fact without a source', { cutOff: { ...phq2.cutOff, source: '' } }, 'cutOff.source: it must not be empty'],
    [
      'a change of no points',
      { reliableChange: [{ points: 0, who: 'x', how: 'x', mark: 'seen', source: 'x' }] },
      'reliableChange[0].points: it must be above 0',
    ],
    [
      'parts that do not fit together',
      { scoring: { ...phq2.scoring, highest: 7 } },
      'scoring.highest: the options give 6, not 7',
    ],
  ])('with %s says so', (_, changed, says) => {
    expect(told(changed)).toContain(says)
  })

  it('names the file, and the whole of it when no field can be named', () => {
    expect(problems('{')).toMatchObject([{ file: 'ours.json', field: 'the whole file' }])
    expect(problems('[]')).toMatchObject([{ field: 'the whole file', reason: 'it is missing, or not a set of fields' }])
    expect(problems('null')).toMatchObject([{ field: 'the whole file' }])
  })
})
