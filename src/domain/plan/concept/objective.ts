import * as z from 'zod/mini'
import { isId } from '#domain/kernel/ids.ts'
import { concept, day, shortText, strict, text } from '#domain/plan/concept/concept.ts'

/** `rating`: 0 to 10. `attainment`: five described levels, −2 … +2 (goal attainment scaling, Kiresuk & Sherman 1968). */
export const EVIDENCE = ['measure', 'rating', 'attainment', 'noticing'] as const
export const INTERVALS = [
  'everySession',
  'weekly',
  'everyTwoWeeks',
  'everyThreeWeeks',
  'monthly',
  'beforeReview',
] as const
export type Interval = (typeof INTERVALS)[number]
/** The levels of goal attainment, from much less than expected to much more; 0 is what is expected. */
export const LEVELS = [-2, -1, 0, 1, 2] as const

/** How we will know. Every objective names its evidence (principle 7); what is still open is shown, never refused. */
export const objective = concept({
  kind: 'objective',
  section: 'goals',
  under: ['goal'],
  shape: strict({
    notice: text(),
    evidence: z.optional(z.enum(EVIDENCE)),
    /** The measure asked, by its id in the practice's library. */
    measure: z.optional(z.string().check(z.refine(isId))),
    /** What is watched, in words, where no measure of the library is meant. */
    evidenceName: z.optional(shortText()),
    /** Five descriptions, from −2 to +2, written before the work begins. */
    levels: z.optional(z.array(shortText()).check(z.length(5))),
    /** How much it counts beside other attainment scales: importance × difficulty, or 1. */
    weight: z.optional(z.number().check(z.gte(1), z.lte(9))),
    baseline: z.optional(z.number()),
    target: z.optional(z.number()),
    direction: z.optional(z.enum(['up', 'down'])),
    by: z.optional(day()),
    interval: z.optional(z.enum(INTERVALS)),
  }),
  owners: {
    notice: 'both',
    evidence: 'both',
    measure: 'both',
    evidenceName: 'both',
    levels: 'both',
    weight: 'both',
    baseline: 'both',
    target: 'both',
    direction: 'both',
    by: 'both',
    interval: 'both',
  },
  says: ['notice'],
})
