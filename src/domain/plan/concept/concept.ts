import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { isCivilDate } from '#domain/kernel/dates.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { isTimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { Section } from '#domain/practice/parts.ts'

/**
 * Whose a field is (principle 3). `client`: own words, changed by the client alone. `professional`: the therapist's statement,
 * changed by the therapist; the client may ask for a correction. `both`: changed together.
 */
export type Owner = 'client' | 'professional' | 'both'

/** What one kind of line is made of and where it may stand. One file per concept exports one of these. */
export type Concept<Kind extends string = string, Shape extends z.core.$ZodLooseShape = z.core.$ZodLooseShape> = {
  readonly kind: Kind
  readonly section: Section
  /** The kinds of line it may stand under; empty when it stands on its own. */
  readonly under: readonly string[]
  readonly shape: z.ZodMiniObject<Shape, z.core.$strict>
  readonly owners: { readonly [Field in keyof Shape]: Owner }
  /** The fields of which at least one must say something. */
  readonly says: readonly (keyof Shape & string)[]
  /** The fields a client consents to: a change of them makes an earlier consent worth another look. Only kinds that have them are consented to. */
  readonly consentTo?: readonly (keyof Shape & string)[]
  /** A rule of this concept beyond the shape; runs on writing and on every change. `touched`: the fields that are new or changed. */
  readonly check?: (
    words: Readonly<Record<string, unknown>>,
    asking: Asking,
    touched: readonly string[],
  ) => Refusal | null
}

/** Keeps the literal types of a concept while checking its shape. */
export function concept<const Kind extends string, Shape extends z.core.$ZodLooseShape>(
  made: Concept<Kind, Shape>,
): Concept<Kind, Shape> {
  return made
}

export const LONGEST_WORDS = 4000

/** Half of a character that needs two (a lone surrogate) cannot be hashed and signed: RFC 8785, §3.2.2.2. */
const isWhole = (written: string): boolean => !/\p{Surrogate}/u.test(written)

/** What a person wrote: trimmed, at most 4,000 characters. */
export const text = () => z.string().check(z.trim(), z.maxLength(LONGEST_WORDS), z.refine(isWhole))
export const shortText = () => z.string().check(z.trim(), z.maxLength(200), z.refine(isWhole))
export const day = () => z.string().check(z.refine(isCivilDate))
export const timeOfDay = () => z.string().check(z.refine(isTimeOfDay))
export const strict = z.strictObject
