import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { CommandId, EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Kind, Words, WordsOf } from '#domain/plan/concept/concepts.ts'
import type { Side } from '#domain/plan/side.ts'
import type { View } from '#domain/plan/answer.ts'

export type Standing = 'active' | 'paused' | 'ended' | 'reached'

/** How a line came to hold without both having said yes (principle 4). */
export type InForce = {
  readonly how: 'notYetAgreed' | 'safety' | 'elsewhere'
  readonly on: CivilDate
  readonly reason?: string | undefined
}

/** A safety change that is not yet shown to the client, with what the client sees until then (null: nothing). */
export type Withheld = {
  readonly until: CivilDate
  readonly reason: string
  readonly before: Line | null
}

export type Line = {
  readonly id: EntityId
  readonly kind: Kind
  readonly parent?: EntityId | undefined
  readonly words: Words
  /** Who first wrote it, and for which side. */
  readonly by: PersonId
  readonly side: Side
  readonly at: Instant
  /** The client's own words as the therapist wrote them down when they were said, until the client has touched or confirmed them. */
  readonly writtenDownBy?: PersonId | undefined
  /** Counts the changes that a view depends on; a view given on an earlier revision was given on earlier words. */
  readonly revision: number
  readonly changedAt: Instant
  /** Sessions held when the line last changed: waiting is counted in sessions. */
  readonly atSession: number
  readonly views: { readonly [S in Side]?: View | undefined }
  readonly standing: Standing
  readonly standingReason?: string | undefined
  readonly inForce?: InForce | undefined
  readonly withheld?: Withheld | undefined
  /** If no answer came by this day, the line may take effect (principle 4). */
  readonly answerBy?: CivilDate | undefined
  /**
   * The command that last changed what is consented to, such as a method or its risks; absent while it is as first written. It names
   * the words that a consent covers: a number would come back after an undo, and then stand for other words.
   */
  readonly substance?: CommandId | undefined
  /** What the author may take back. */
  readonly last?: LastChange | undefined
}

/** The last change to a line, and how the line was before it (null: it was not there). */
export type LastChange = {
  readonly command: CommandId
  readonly by: PersonId
  readonly before: LineBefore | null
  /** The suggestion that was agreed to by it: then it is taken back there. */
  readonly suggestion?: EntityId | undefined
  /** The suggestion that was made with it, as other words. */
  readonly counter?: EntityId | undefined
}

export type LineBefore = Pick<
  Line,
  | 'words'
  | 'views'
  | 'standing'
  | 'standingReason'
  | 'revision'
  | 'changedAt'
  | 'atSession'
  | 'inForce'
  | 'writtenDownBy'
  | 'answerBy'
  | 'substance'
>

/** The words of a line of a known kind. */
export function wordsOf<K extends Kind>(
  line: { readonly kind: Kind; readonly words: Words },
  kind: K,
): WordsOf[K] | null {
  return line.kind === kind ? (line.words as WordsOf[K]) : null
}

export function before(line: Line): LineBefore {
  const { words, views, standing, standingReason, revision, changedAt, atSession, inForce, writtenDownBy, answerBy } =
    line
  const { substance } = line
  return {
    words,
    views,
    standing,
    standingReason,
    revision,
    changedAt,
    atSession,
    inForce,
    writtenDownBy,
    answerBy,
    substance,
  }
}

/** Words with a change laid over them, without spaces at the ends; a field set to null or left empty is taken out. */
export function laidOver(words: Words, change: Words): Words {
  const merged: Record<string, unknown> = { ...words }
  for (const [field, written] of Object.entries(change)) {
    const value = typeof written === 'string' ? written.trim() : written
    if (value === null || value === undefined || value === '') delete merged[field]
    else merged[field] = value
  }
  return merged
}

/** The fields in which the words would differ, in the order of the change. */
export function changedFields(words: Words, change: Words): string[] {
  const over = laidOver(words, change)
  return Object.keys(change).filter((field) => !same(own(words, field), own(over, field)))
}

const own = (words: Words, field: string): unknown => (Object.hasOwn(words, field) ? words[field] : undefined)

function same(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b)
}
