import type { Side } from '#domain/plan/side.ts'
import type { Session } from '#domain/plan/state.ts'

/** The four moves, in the order they are usually gone through; back and forth at any time. */
export const MOVES = ['things', 'matters', 'help', 'do'] as const
export type Move = (typeof MOVES)[number]
/** Where the two are: at one of the moves, or looking at what came of it. */
export type Place = Move | 'end'
export const PLACES: readonly Place[] = [...MOVES, 'end']

/** Something put down at one place of the sheet: by which side, and when. Empty text: taken away again. */
export type Note = { readonly text: string; readonly at: string; readonly side: Side }

/**
 * What two people put down in the room on one day, until it becomes lines of the plan: a draft, kept with its author's drafts. Both
 * sides have a copy of it while they hold the screen; two copies come together note by note, the later one standing.
 */
export type Sheet = {
  readonly doing: 'together'
  readonly place: Place
  readonly placeAt: string
  /** The session in which it was written on last; empty: in none. */
  readonly session: string
  readonly notes: Readonly<Record<string, Note>>
}

export const emptySheet: Sheet = { doing: 'together', place: 'things', placeAt: '', session: '', notes: {} }

function isNote(one: unknown): one is Note {
  if (typeof one !== 'object' || one === null) return false
  const { text, at, side } = one as Partial<Note>
  return typeof text === 'string' && typeof at === 'string' && (side === 'client' || side === 'therapist')
}

/** A sheet out of what was kept; what does not fit is left out. Null: it is none. */
export function asSheet(kept: Readonly<Record<string, unknown>> | null | undefined): Sheet | null {
  if (kept?.['doing'] !== 'together') return null
  const { place, placeAt, session, notes } = kept
  const whole = typeof notes === 'object' && notes !== null ? Object.entries(notes) : []
  return {
    doing: 'together',
    place: PLACES.find((one) => one === place) ?? 'things',
    placeAt: typeof placeAt === 'string' ? placeAt : '',
    session: typeof session === 'string' ? session : '',
    notes: Object.fromEntries(whole.filter((entry): entry is [string, Note] => isNote(entry[1]))),
  }
}

/** Two copies of one sheet as one: of each note the later stands, of the places the one gone to last, with its session. */
export function merged(one: Sheet, other: Sheet): Sheet {
  const notes = { ...one.notes }
  for (const [key, note] of Object.entries(other.notes)) {
    const mine = notes[key]
    if (!mine || mine.at < note.at) notes[key] = note
  }
  const later = one.placeAt < other.placeAt ? other : one
  return { ...later, notes }
}

export const textOf = (sheet: Sheet, key: string): string => sheet.notes[key]?.text ?? ''

/** The sheet with these texts put down. */
export function withTexts(
  sheet: Sheet,
  texts: Readonly<Record<string, string>>,
  by: { readonly at: string; readonly side: Side },
): Sheet {
  const put = Object.entries(texts).map(([key, text]) => [key, { text, ...by }] as const)
  return { ...sheet, notes: { ...sheet.notes, ...Object.fromEntries(put) } }
}

export const goneTo = (sheet: Sheet, place: Place, at: string): Sheet => ({ ...sheet, place, placeAt: at })

/** The sheet as one of this session (empty: of none), from now on also where another copy of it says otherwise. */
export const within = (sheet: Sheet, session: string, at: string): Sheet =>
  sheet.session === session ? sheet : { ...sheet, session, placeAt: at }

/** Whether the two wrote this in a session that is closed by now, and none is open. */
export function isOver({ session }: Sheet, sessions: readonly Session[]): boolean {
  return (
    sessions.some(({ id, state }) => id === session && state === 'held') &&
    !sessions.some(({ state }) => state === 'open')
  )
}

/** Everything taken away, so that also another copy of it says so. */
export function begunAnew(sheet: Sheet, by: { readonly at: string; readonly side: Side }): Sheet {
  const nothing = Object.fromEntries(Object.keys(sheet.notes).map((key) => [key, '']))
  return goneTo(withTexts(sheet, nothing, by), 'things', by.at)
}

/** Whether this side put something down on the one sheet that the other one does not know, or only as it was before. */
export const knowsMore = (one: Sheet, other: Sheet, side: Side): boolean =>
  Object.entries(one.notes).some(
    ([key, note]) => note.side === side && note.text !== '' && (other.notes[key]?.at ?? '') < note.at,
  )

export const saysNothing = (sheet: Sheet): boolean => Object.values(sheet.notes).every(({ text }) => text === '')
