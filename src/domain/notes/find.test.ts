import { expect, it } from 'vitest'
import { findNotes } from '#domain/notes/find.ts'
import type { NoteEntry } from '#domain/notes/state.ts'

const entry = (id: string, on: string, words: string, added: readonly string[] = []): NoteEntry => ({
  id,
  on,
  words,
  writtenAt: `${on}T09:00:00.000Z`,
  changedAt: `${on}T09:00:00.000Z`,
  changedOn: on,
  revision: 1,
  earlier: [{ words: 'orchard', on, until: `${on}T09:00:00.000Z` }],
  added: added.map((one, n) => ({ id: `${id}${n}`, words: one, at: `${on}T10:00:00.000Z` })),
})
const ENTRIES = [
  entry('a', '2026-11-02', 'The brother again. Écoute!'),
  entry('b', '2026-11-09', 'Mother, and the train', ['Brother was on the train']),
  entry('c', '2026-11-09', 'Quiet hour'),
]
const ids = (question: string) => findNotes(ENTRIES, question).map(({ id }) => id)

it('finds entries by all words asked for, in any order, with additions and without what was reworded away', () => {
  expect(ids('')).toEqual(['c', 'b', 'a'])
  expect(ids('BROTHER')).toEqual(['b', 'a'])
  expect(ids('train  broth')).toEqual(['b'])
  expect(ids('ecoute')).toEqual(['a'])
  expect(ids('orchard')).toEqual([])
})
