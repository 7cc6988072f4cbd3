import type { NoteEntry, Notes } from '#domain/notes/state.ts'

/** Working notes as plain text to be read and kept, oldest first: with what was said before, added and struck. */
export function notesText({ entries }: Pick<Notes, 'entries'>, head: readonly string[]): string {
  const ordered = entries.toSorted((a, b) => a.on.localeCompare(b.on))
  return [...head, '', ...ordered.flatMap(entryText)].join('\n')
}

function entryText({ on, words, writtenAt, changedAt, earlier, added, struck }: NoteEntry): string[] {
  const changed = changedAt === writtenAt ? '' : `, changed ${changedAt}`
  return [
    `== ${on} (written ${writtenAt}${changed})${struck ? `, struck through ${struck.at}` : ''}`,
    words,
    ...earlier.flatMap((one) => [`-- before ${one.until} it said, for ${one.on}:`, one.words]),
    ...added.flatMap((one) => [`-- added ${one.at}:`, one.words]),
    '',
  ]
}
