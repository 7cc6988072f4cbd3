const PREFIX = 'together-'

/** The draft that holds what two people put down in the room on a day (`2026-11-23`). */
export const draftOf = (day: string): string => `${PREFIX}${day}`
/** The day of a draft that holds such a sheet, else null. */
export const dayOfDraft = (draft: string): string | null =>
  draft.startsWith(PREFIX) ? draft.slice(PREFIX.length) : null
