import * as z from 'zod/mini'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { CommandId, EntityId, PersonId } from '#domain/kernel/ids.ts'
import { laidOver, type Line } from '#domain/plan/line.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Answer, View } from '#domain/plan/answer.ts'
import { text } from '#domain/plan/concept/concept.ts'

/** A field of a line: text, number, list, or null to take it out. Each concept's shape decides what really fits. */
const field = z.union([
  z.string().check(z.maxLength(4000)),
  z.number(),
  z.null(),
  z.array(z.string()),
  z.record(z.string(), z.unknown()),
])
export const wordsInput = z.record(z.string().check(z.maxLength(40)), field)

/** What would be different: the words of a line, or where it stands. */
export const change = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('reword'),
    words: wordsInput,
    /** Said by whoever changes a method or its risks: these are other words for the same, nothing new to consent to. */
    sameMethod: z.optional(z.literal(true)),
  }),
  z.strictObject({
    do: z.literal('standing'),
    standing: z.enum(['active', 'paused', 'ended', 'reached']),
    reason: z.optional(text()),
  }),
])
export type Change = z.infer<typeof change>

export type SuggestionEnd = 'agreed' | 'otherWords' | 'no' | 'inForce' | 'withdrawn'

export type SuggestionAnswer = {
  readonly answer: Answer
  readonly by: PersonId
  readonly at: Instant
  readonly reason?: string | undefined
  readonly command: CommandId
  /** The suggestion made with this answer, as other words. */
  readonly counter?: EntityId | undefined
  /** What had been said before, such as "let's talk": taking the answer back brings it back. */
  readonly earlier?: SuggestionAnswer | undefined
}

/** A change to a line that waits for the other side's answer. */
export type Suggestion = {
  readonly id: EntityId
  readonly line: EntityId
  readonly change: Change
  readonly side: Side
  readonly by: PersonId
  readonly at: Instant
  readonly atSession: number
  /** The revision of the line that it was made on. */
  readonly revision?: number | undefined
  /** The suggestion of the other side that it answers with other words. */
  readonly insteadOf?: EntityId | undefined
  readonly reason?: string | undefined
  /** If no answer came by this day, which both can see, it may take effect. */
  readonly answerBy?: CivilDate | undefined
  /** The other side's answer, when it did not end the suggestion or until it did. */
  readonly answer?: SuggestionAnswer | undefined
  readonly ended?: { readonly how: SuggestionEnd; readonly atSession: number } | undefined
  readonly aloud?: View['aloud']
}

/** The words of the line as they would read if the suggestion were taken. */
export function wouldRead(line: Line, suggestion: Suggestion): Line['words'] {
  return suggestion.change.do === 'reword' ? laidOver(line.words, suggestion.change.words) : line.words
}
