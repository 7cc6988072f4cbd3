import { expect, it } from 'vitest'
import type { NotesFact } from '#domain/notes/facts.ts'
import { NOTES_SHAPE } from '#domain/notes/shape.ts'
import { goldenStreams, shapeOf, statesOf } from '#testing/golden.ts'

// As for the plan: the compiler asks for a new type of fact here, and then the test asks for a golden stream that has it.
const TYPES = {
  noteWritten: true,
  noteReworded: true,
  addedToNote: true,
  noteStruck: true,
  noteUnstruck: true,
  notesRecovered: true,
} satisfies Record<NotesFact['type'], true>
const golden = goldenStreams('notes')

it.each(golden.map((one) => [one.name, one] as const))('%s still means what it meant', (_, one) => {
  expect(one.recorded.length).toBeGreaterThan(2)
  expect(JSON.parse(JSON.stringify(statesOf('notes', one).at(-1)))).toEqual(one.folded)
})

it('they have every type of fact, and no other', () => {
  const found = new Set(golden.flatMap((one) => one.recorded.map(({ fact }) => (fact as { type: string }).type)))
  expect([...found].sort()).toEqual(Object.keys(TYPES).sort())
})

it('they change their fields only together with the name of the shape', () => {
  expect(NOTES_SHAPE).toBe(shapeOf('notes'))
})
