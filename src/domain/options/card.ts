import * as z from 'zod/mini'
import { isId } from '#domain/kernel/ids.ts'
import { saysNumber } from '#domain/options/says-number.ts'

const words = (most = 2000) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/**
 * A short card for a method no sheet describes, in the therapist's own words. Nothing may be left out; "there is little research"
 * is an answer to `known`.
 */
export const card = z.strictObject({
  id: z.string().check(z.refine(isId)),
  edition: z.int().check(z.gte(1), z.lte(9999)),
  name: words(80),
  what: words(),
  hard: words(),
  couldGoWrong: words(),
  elseThereIs: words(),
  known: words(),
  /** Where the numbers in it come from. Cards that were kept before it was asked for have none. */
  source: z.optional(words(400)),
})
export type Card = z.infer<typeof card>

/** How a card is named where an option is named. */
export const cardRef = (id: string): string => `card/${id}`

/** The texts of a card, in the order in which they are read. */
export const CARD_TEXTS = ['what', 'hard', 'couldGoWrong', 'elseThereIs', 'known'] as const

/** The first text of a card that says a number while the card names no source; nothing where all is well. */
export function unsourcedIn(one: Pick<Card, (typeof CARD_TEXTS)[number] | 'source'>): string | undefined {
  return one.source ? undefined : CARD_TEXTS.find((field) => saysNumber(one[field]))
}
