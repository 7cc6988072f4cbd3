import * as z from 'zod/mini'
import { concept, strict, text } from '#domain/plan/concept/concept.ts'

export const ENDING_TOPICS = ['reached', 'keepsGoing', 'warningSigns', 'turnTo'] as const

/** What stays when the work ends, planned or before: what was reached, what keeps it going, warning signs, whom to turn to. */
export const ending = concept({
  kind: 'ending',
  section: 'ending',
  under: [],
  shape: strict({ topic: z.enum(ENDING_TOPICS), wording: text() }),
  owners: { topic: 'both', wording: 'both' },
  says: ['wording'],
})
