import type { Words } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { type Begun, type Meeting, typedWith } from '#web/joined/meeting.ts'
import type { Typed } from '#web/live/typed-texts.ts'

/** What is said about a change beside the words themselves. */
const BESIDE = ['reason', 'answerBy', 'sameMethod']

type GoingOn = {
  /** Every field of the line, also those that cannot be written here any more: what was typed there is kept too. */
  readonly all: readonly string[]
  readonly typed: Typed
  readonly begun: Begun
  /** The line as it stands, and the words that writing here begins with. */
  readonly line: Pick<Line, 'revision'>
  readonly now: Words
  readonly meeting: Meeting
}

/**
 * What becomes of a form when its line has moved on under it: `afresh` when nothing was typed into it, so that it begins again with
 * the words that stand; else what changes in it, and everything typed stays; null when the line has not moved, or something in
 * question has to be chosen first.
 */
export function goingOn({ all, typed, begun, line, now, meeting }: GoingOn): Typed | 'afresh' | null {
  if (begun.revision === line.revision || meeting.both.length > 0) return null
  const mine = typedFields(all, typed, begun.words)
  if (mine.length === 0 && BESIDE.every((name) => plain(typed[name]) === '')) return 'afresh'
  const theirs = all.filter((name) => !mine.includes(name) && plain(now[name]) !== plain(begun.words[name]))
  return { ...typedWith([...theirs, ...meeting.theirs], now), seen: { revision: line.revision, words: now } }
}

/** The fields with other words in them than these: as they were typed, not as they are understood. */
export const typedFields = (fields: readonly string[], typed: Typed, words: Words): string[] =>
  fields.filter((name) => name in typed && plain(typed[name]) !== plain(words[name]))

const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
