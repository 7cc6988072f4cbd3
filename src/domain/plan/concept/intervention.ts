import * as z from 'zod/mini'
import { concept, shortText, strict, text } from '#domain/plan/concept/concept.ts'

/** A method. It says why it is for this person (principle 6) and what could be hard about it (principle 8). */
export const intervention = concept({
  kind: 'intervention',
  section: 'methods',
  under: [],
  shape: strict({
    method: text(),
    whyForMe: z.optional(text()),
    risks: z.optional(text()),
    alternatives: z.optional(text()),
    who: z.optional(shortText()),
    sessionMinutes: z.optional(z.int().check(z.gte(5), z.lte(480))),
    frequency: z.optional(shortText()),
    duration: z.optional(shortText()),
    goals: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(50))),
    /** The option it was chosen from: `panic/cbt`, or `card/…`. */
    option: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}\/[\w.-]{1,80}$/))),
  }),
  owners: {
    method: 'both',
    whyForMe: 'both',
    risks: 'both',
    alternatives: 'both',
    who: 'both',
    sessionMinutes: 'both',
    frequency: 'both',
    duration: 'both',
    goals: 'both',
    option: 'both',
  },
  says: ['method'],
  consentTo: ['method', 'risks', 'option'],
})
