import * as z from 'zod/mini'
import { concept, strict, text } from '#domain/plan/concept/concept.ts'

export const LIFE_AREAS = [
  'home',
  'family',
  'friends',
  'love',
  'work',
  'learning',
  'body',
  'mind',
  'freeTime',
  'community',
  'faith',
] as const

/** What the client wants, in the client's own words; clinical wording stands under it. */
export const goal = concept({
  kind: 'goal',
  section: 'goals',
  under: ['need'],
  shape: strict({
    ownWords: z.optional(text()),
    clinicalWording: z.optional(text()),
    whyItMatters: z.optional(text()),
    lifeArea: z.optional(z.enum(LIFE_AREAS)),
  }),
  owners: { ownWords: 'client', clinicalWording: 'professional', whyItMatters: 'client', lifeArea: 'both' },
  says: ['ownWords', 'clinicalWording'],
})

/** Three active goals are plenty; a fourth gets a gentle note, never a refusal (principle 9). */
export const PLENTY_OF_GOALS = 3
