import * as z from 'zod/mini'
import { concept, day, shortText, strict, text } from '#domain/plan/concept/concept.ts'

export const STEP_OWNERS = ['client', 'therapist', 'someoneElse'] as const

/** A small action with an owner and, if wanted, a day. */
export const step = concept({
  kind: 'step',
  section: 'goals',
  under: ['goal', 'objective'],
  shape: strict({
    action: text(),
    owner: z.enum(STEP_OWNERS),
    ownerName: z.optional(shortText()),
    by: z.optional(day()),
  }),
  owners: { action: 'both', owner: 'both', ownerName: 'both', by: 'both' },
  says: ['action'],
})
