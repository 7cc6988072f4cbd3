import { expect, it } from 'vitest'
import type { OptionsFact } from '#domain/options/practice-options.ts'
import { OPTIONS_SHAPE } from '#domain/options/shape.ts'
import { goldenStreams, shapeOf, statesOf } from '#testing/golden.ts'

// As for the plan: the compiler asks for a new type of fact here, and then the test asks for a golden stream that has it.
const TYPES = {
  sheetSaved: true,
  sheetDropped: true,
  cardSaved: true,
  cardPutAway: true,
  offerSet: true,
  clauseSaved: true,
  clauseEnded: true,
} satisfies Record<OptionsFact['type'], true>
const golden = goldenStreams('options')

it.each(golden.map((one) => [one.name, one] as const))('%s still means what it meant', (_, one) => {
  expect(one.recorded.length).toBeGreaterThan(2)
  expect(JSON.parse(JSON.stringify(statesOf('options', one).at(-1)))).toEqual(one.folded)
})

it('they have every type of fact, and no other', () => {
  const found = new Set(golden.flatMap((one) => one.recorded.map(({ fact }) => (fact as { type: string }).type)))
  expect([...found].sort()).toEqual(Object.keys(TYPES).sort())
})

it('they change their fields only together with the name of the shape', () => {
  expect(OPTIONS_SHAPE).toBe(shapeOf('options'))
})
