import * as z from 'zod/mini'
import { isId } from '#domain/kernel/ids.ts'

export const MOST_NOTE_WORDS = 20_000
/** More entries than one therapist writes about one client in a lifetime of weekly sessions. */
export const MOST_NOTES = 4000
const id = () => z.string().check(z.refine(isId))
const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
// As typed: what is cut off at the end of a pause would be missing under the typing hand.
const words = () => z.string().check(z.minLength(1), z.maxLength(MOST_NOTE_WORDS))

export const writeNote = z.strictObject({ type: z.literal('writeNote'), on: day(), words: words() })
export const rewordNote = z.strictObject({
  type: z.literal('rewordNote'),
  note: id(),
  /** The revision that was changed; an older one is refused, so that two screens never lose either text. */
  seen: z.int().check(z.gte(1)),
  words: z.optional(words()),
  on: z.optional(day()),
})
export const addToNote = z.strictObject({ type: z.literal('addToNote'), note: id(), words: words() })
export const strikeNote = z.strictObject({ type: z.literal('strikeNote'), note: id() })
export const unstrikeNote = z.strictObject({ type: z.literal('unstrikeNote'), note: id() })
/** Written by the command line in the moment in which the sealed key opens the notes. */
export const noteRecovery = z.strictObject({ type: z.literal('noteRecovery'), recoveryKey: id() })

export const notesCommand = z.discriminatedUnion('type', [
  writeNote,
  rewordNote,
  addToNote,
  strikeNote,
  unstrikeNote,
  noteRecovery,
])
export type NotesCommand = z.infer<typeof notesCommand>
