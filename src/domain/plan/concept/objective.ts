import * as z from 'zod/mini'
import { concept, day, shortText, strict, text } from '#domain/plan/concept/concept.ts'

export const EVIDENCE = ['measure', 'rating', 'noticing'] as const
export const INTERVALS = ['everySession', 'weekly', 'everyTwoWeeks', 'monthly', 'beforeReview'] as const

/** How we will know. Every objective names its evidence (principle 7); what is still open is shown, never refused. */
export const objective = concept({
  kind: 'objective',
  section: 'goals',
  under: ['goal'],
  shape: strict({
    notice: text(),
    evidence: z.optional(z.enum(EVIDENCE)),
    evidenceName: z.optional(shortText()),
    baseline: z.optional(z.number()),
    target: z.optional(z.number()),
    direction: z.optional(z.enum(['up', 'down'])),
    by: z.optional(day()),
    interval: z.optional(z.enum(INTERVALS)),
  }),
  owners: {
    notice: 'both',
    evidence: 'both',
    evidenceName: 'both',
    baseline: 'both',
    target: 'both',
    direction: 'both',
    by: 'both',
    interval: 'both',
  },
  says: ['notice'],
})
