import type { NotesCommand } from '#domain/notes/commands.ts'
import type { NotesFact } from '#domain/notes/facts.ts'
import { notesDecider } from '#domain/notes/notes.ts'
import { NOTES_SHAPE } from '#domain/notes/shape.ts'
import type { Notes } from '#domain/notes/state.ts'
import { type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'

/**
 * One stream per client and therapist, `notes/<client>/<therapist>`, under a key of its own. Nothing is derived from it: no list, no
 * agenda, no search can tell anybody that there is something. The author's own writing leaves no line in the access log, which the client
 * and administrators read: nobody but the author can look, and how often somebody thinks on paper is nobody's to count. That the sealed
 * key opened the notes does leave one.
 */
export const notesKind: StreamKind<Notes, NotesCommand, NotesFact> = streamKind<Notes, NotesCommand, NotesFact>({
  prefix: 'notes',
  decider: notesDecider,
  key: 'notes',
  unlogged: true,
  clientOf: (streamId) => streamId.split('/')[1] || undefined,
  schemaHash: NOTES_SHAPE,
  snapshotEvery: 50,
  format: 1,
})
