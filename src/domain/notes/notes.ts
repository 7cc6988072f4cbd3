import type { Asking } from '#domain/kernel/asking.ts'
import { isCivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { MOST_NOTES, type NotesCommand } from '#domain/notes/commands.ts'
import type { NotesFact } from '#domain/notes/facts.ts'
import { MAY_NOTES } from '#domain/notes/permission.ts'
import { type NoteEntry, noNotes, type Notes } from '#domain/notes/state.ts'

/**
 * Working notes are written and changed by their author alone. Nothing is deleted: an entry is reworded, with what it said on an
 * earlier day kept; added to; or struck through.
 */
function decide(command: NotesCommand, notes: Notes, asking: Asking): Decision<NotesFact> {
  if (!MAY_NOTES[command.type].includes(asking.capacity)) return refuse('not-allowed')
  if (command.type === 'noteRecovery')
    return notes.author === undefined
      ? refuse('unknown')
      : accept({ type: 'notesRecovered', recoveryKey: command.recoveryKey })
  if (notes.author !== undefined && notes.author !== asking.person) return refuse('unknown')
  if (command.type === 'writeNote') {
    const wrong = wrongWords(command.words) ?? wrongDay(command.on, asking)
    if (wrong) return wrong
    if (notes.entries.length >= MOST_NOTES) return refuse('too-long', { field: 'notes' })
    return accept({ type: 'noteWritten', note: entityId(asking.commandId, 0), on: command.on, words: command.words })
  }
  const entry = notes.entries.find((one) => one.id === command.note)
  if (!entry) return refuse('unknown', { about: command.note })
  if (command.type === 'unstrikeNote')
    return entry.struck ? accept({ type: 'noteUnstruck', note: entry.id }) : refuse('not-ended', { about: entry.id })
  if (entry.struck) return refuse('line-ended', { about: entry.id })
  switch (command.type) {
    case 'rewordNote': {
      const { words = entry.words, on = entry.on } = command
      if (command.seen !== entry.revision) return refuse('stale', { about: entry.id })
      if (words === entry.words && on === entry.on) return refuse('nothing-changed', { about: entry.id })
      const wrong = wrongWords(words) ?? wrongDay(on, asking)
      return wrong ?? accept({ type: 'noteReworded', note: entry.id, on, words })
    }
    case 'addToNote': {
      const id = entityId(asking.commandId, 0)
      const { words } = command
      return wrongWords(words) ?? accept({ type: 'addedToNote', note: entry.id, id, words })
    }
    case 'strikeNote':
      return accept({ type: 'noteStruck', note: entry.id })
  }
}

const wrongWords = (words: string) => (words.trim() === '' ? refuse('empty-words', { field: 'words' }) : null)

function wrongDay(on: string, { today }: Asking) {
  if (!isCivilDate(on)) return refuse('invalid', { field: 'on' })
  return on > today ? refuse('date-in-the-future', { field: 'on' }) : null
}

function evolve(notes: Notes, { fact, asking }: Recorded<NotesFact>): Notes {
  const { at, today } = asking
  switch (fact.type) {
    case 'noteWritten': {
      const { note: id, on, words } = fact
      const made = {
        id,
        on,
        words,
        writtenAt: at,
        changedAt: at,
        changedOn: today,
        revision: 1,
        earlier: [],
        added: [],
      }
      return { ...notes, author: notes.author ?? asking.person, entries: [...notes.entries, made] }
    }
    case 'noteReworded':
      return withEntry(notes, fact.note, (one) => ({
        ...one,
        on: fact.on,
        words: fact.words,
        changedAt: at,
        changedOn: today,
        revision: one.revision + 1,
        // Still typing on the same day it is one and the same text; what has stood overnight is kept.
        earlier:
          one.changedOn === today || one.words === fact.words
            ? one.earlier
            : [...one.earlier, { words: one.words, on: one.on, until: at }],
      }))
    case 'addedToNote':
      return withEntry(notes, fact.note, (one) => ({
        ...one,
        added: [...one.added, { id: fact.id, words: fact.words, at }],
      }))
    case 'noteStruck':
      return withEntry(notes, fact.note, (one) => ({ ...one, struck: { at } }))
    case 'noteUnstruck':
      return withEntry(notes, fact.note, ({ struck: _, ...one }) => one)
    case 'notesRecovered':
      return { ...notes, recovered: [...notes.recovered, { at, recoveryKey: fact.recoveryKey }] }
  }
}

function withEntry(notes: Notes, id: EntityId, make: (one: NoteEntry) => NoteEntry): Notes {
  return { ...notes, entries: notes.entries.map((one) => (one.id === id ? make(one) : one)) }
}

export const notesDecider: Decider<Notes, NotesCommand, NotesFact> = { initial: noNotes, decide, evolve }
