import type { NotesCommand } from '#domain/notes/commands.ts'
import type { Capacity } from '#domain/kernel/asking.ts'

/**
 * Who may do what with working notes, given that they are their own. That they are is asked before: of the name of the stream, and by
 * the notes themselves of whoever began them.
 */
export const MAY_NOTES: Record<NotesCommand['type'], readonly Capacity[]> = {
  writeNote: ['therapist'],
  rewordNote: ['therapist'],
  addToNote: ['therapist'],
  strikeNote: ['therapist'],
  unstrikeNote: ['therapist'],
  noteRecovery: ['system'],
}

/**
 * What somebody may do with working notes that bear their name. A member of the practice reads their own for as long as they are
 * one, also when the client has gone to a colleague; what stands may be reworded, added to and struck while they work as a therapist.
 * New entries are for a therapist of the care team.
 */
export function mayWithNotes(author: {
  readonly member: boolean
  readonly therapist: boolean
  readonly onTeam: boolean
  /** Whether there is anything. */
  readonly begun: boolean
}): 'nothing' | 'read' | 'correct' | 'write' {
  const { member, therapist, onTeam, begun } = author
  if (!member) return 'nothing'
  if (therapist && onTeam) return 'write'
  if (!begun) return 'nothing'
  return therapist ? 'correct' : 'read'
}
