import { describe, expect, it } from 'vitest'
import { evidenceWords } from '#web/line-words/evidence.ts'
import { fieldName } from '#web/line-words/fields.ts'
import { learnMeasureNames } from '#web/line-words/measure-name.ts'
import { minutesFor } from '#web/line-words/minutes.ts'
import { toldOnce, valueWords } from '#web/line-words/told.ts'

const measure = { evidence: 'measure', measure: 'gad7', evidenceName: 'GAD-7', baseline: 14, target: 4 } as const

describe('how an objective is looked at, in one line', () => {
  it('names the measure, for the client as questions', () => {
    expect(evidenceWords({ ...measure, interval: 'everyThreeWeeks' }, 'professional')).toBe(
      'a measure: GAD-7 · from 14 to 4 · every three weeks',
    )
    expect(evidenceWords(measure, 'client')).toBe('a set of questions: GAD-7 · from 14 to 4')
  })

  it('reads an objective that only names its measure in words', () => {
    expect(evidenceWords({ evidence: 'measure', evidenceName: 'Sleep diary' }, 'professional')).toBe(
      'a measure: Sleep diary',
    )
  })

  it('says a weight to the team alone, and not where it is one', () => {
    const levels = { evidence: 'attainment', levels: ['a', 'b', 'c', 'd', 'e'], weight: 4 }
    expect(evidenceWords(levels, 'professional')).toBe('five steps in our own words · weight 4')
    expect(evidenceWords(levels, 'client')).toBe('five steps in our own words')
    expect(evidenceWords({ ...levels, weight: 1 }, 'professional')).toBe('five steps in our own words')
  })
})

describe('what changed in an objective', () => {
  it('is told once where a measure comes with its name, by the name', () => {
    expect(toldOnce('objective', ['measure', 'evidenceName', 'target'])).toEqual(['evidenceName', 'target'])
    expect(toldOnce('objective', ['measure'])).toEqual(['measure'])
    expect(fieldName('evidenceName', 'professional', measure)).toBe('measure')
    expect(fieldName('evidenceName', 'client', { evidence: 'rating' })).toBe('what is rated')
  })

  it('reads without the library, and better with it', () => {
    expect(valueWords('objective', 'measure', 'own-scale', 'client')).toBe('OWN-SCALE')
    learnMeasureNames({ 'own-scale': { id: 'own-scale', short: 'Our scale' } as never })
    expect(valueWords('objective', 'measure', 'own-scale', 'client')).toBe('Our scale')
  })

  it('tells five steps with their names, and leaves out what is not described', () => {
    const told = valueWords('objective', 'levels', ['no night', '', 'two nights', '', 'five nights'], 'client')
    expect(told).toBe('much less than hoped: no night · what we expect: two nights · much more than hoped: five nights')
  })
})

it('never says that questions take no time', () => {
  expect([1, 2, 7, 9, 13, 20].map(minutesFor)).toEqual([1, 1, 1, 1, 2, 3])
})
