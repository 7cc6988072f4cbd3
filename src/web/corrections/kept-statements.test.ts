import { expect, it } from 'vitest'
import { statementsIn } from '#web/corrections/kept-statements.ts'

const said = { words: 'I see it differently.', on: '2026-11-05' }
const amendment = {
  id: 'a.0',
  line: 'need.0',
  words: 'I was never told that word.',
  by: 'jo',
  on: '2026-11-03',
  due: '2027-01-02',
  atSession: 0,
  statement: { ...said, by: 'jo' },
}

it('a version signed before the statement shows it too, and one signed after shows it once', () => {
  const plan = { amendments: { 'a.0': amendment } }
  const one = { about: 'need.0', ...said }
  const lines = [{ id: 'need.0' }] as never
  expect(statementsIn({ lines }, plan)).toEqual([one])
  expect(statementsIn({ lines, statements: [one] }, plan)).toEqual([one])
  expect(statementsIn({ lines, statements: [one] }, { amendments: {} })).toEqual([one])
  expect(statementsIn({ lines: [] }, plan)).toEqual([])
})
