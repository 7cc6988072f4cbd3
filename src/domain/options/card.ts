import * as z from 'zod/mini'
import { isId } from '#domain/kernel/ids.ts'

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
})
export type Card = z.infer<typeof card>

/** How a card is named where an option is named. */
export const cardRef = (id: string): string => `card/${id}`
