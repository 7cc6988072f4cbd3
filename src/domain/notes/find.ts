import type { NoteEntry } from '#domain/notes/state.ts'

/**
 * The entries in which every word asked for stands, in any order, small or capital, also within a word; with additions, without what
 * was reworded away. The newest day first, and of one day what was begun last. All of them for an empty question.
 */
export function findNotes(entries: readonly NoteEntry[], question: string): NoteEntry[] {
  const words = folded(question).split(/\s+/u).filter(Boolean)
  const found = entries
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry }) => {
      const text = folded([entry.words, ...entry.added.map((one) => one.words)].join('\n'))
      return words.every((word) => text.includes(word))
    })
  return found.toSorted((a, b) => b.entry.on.localeCompare(a.entry.on) || b.at - a.at).map(({ entry }) => entry)
}

/** Without case and without accents: what is typed in a hurry finds what was written with care. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
