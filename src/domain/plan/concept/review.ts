import * as z from 'zod/mini'
import { concept, day, shortText, strict } from '#domain/plan/concept/concept.ts'

/** When we look at the plan together. */
export const review = concept({
  kind: 'review',
  section: 'review',
  under: [],
  shape: strict({ on: day(), note: z.optional(shortText()) }),
  owners: { on: 'both', note: 'both' },
  says: ['on'],
})
