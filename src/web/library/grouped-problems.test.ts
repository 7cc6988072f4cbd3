import { expect, it } from 'vitest'
import { readMeasureFile } from '#domain/measure/measure-file.ts'
import { groupedProblems } from '#web/library/grouped-problems.ts'

const at = (field: string, reason = 'it is missing') => ({ file: 'x.json', field, reason })

it('tells the same thing wrong in a list once, with every place counted from 1', () => {
  const all = [at('id'), at('items[0].text'), at('items[3].text'), at('items[3].cluster'), at('items[4].text', 'empty')]
  expect(groupedProblems(all)).toEqual([
    { part: 'id', groups: [{ within: '', places: [], reason: 'it is missing' }] },
    {
      part: 'items',
      groups: [
        { within: 'text', places: [1, 4], reason: 'it is missing' },
        { within: 'cluster', places: [4], reason: 'it is missing' },
        { within: 'text', places: [5], reason: 'empty' },
      ],
    },
  ])
})

it('keeps what is not in a list apart, field by field', () => {
  const found = groupedProblems([at('scoring.lowest'), at('scoring.highest'), at('the whole file'), at('items')])
  expect(found.map(({ part, groups }) => [part, groups.map(({ within }) => within)])).toEqual([
    ['scoring', ['lowest', 'highest']],
    ['the whole file', ['']],
    ['items', ['']],
  ])
})

it('leaves no problem of a real file out', () => {
  const items = Array.from({ length: 20 }, (_, n) => (n % 2 ? { words: 'x' } : { text: '', options: [{ value: 0 }] }))
  const read = readMeasureFile(JSON.stringify({ id: 'X', items, bands: { bands: [{ from: 'a' }] } }), 'x.json')
  const problems = 'problems' in read ? read.problems : []
  expect(problems.length).toBeGreaterThan(20)
  const told = groupedProblems(problems).flatMap(({ groups }) => groups)
  expect(told.reduce((sum, { places }) => sum + Math.max(1, places.length), 0)).toBe(problems.length)
  expect(told.length).toBeLessThan(problems.length)
})
