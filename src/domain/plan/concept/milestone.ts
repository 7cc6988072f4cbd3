import * as z from 'zod/mini'
import { askingSide } from '#domain/plan/side.ts'
import { concept, day, strict, text } from '#domain/plan/concept/concept.ts'

export const MILESTONE_MARKS = ['planned', 'start', 'reached', 'lifeEvent', 'setback'] as const

/** A waymark on the roadmap, planned in the client's words or dated. Only the client puts a hard patch there (principle 5). */
export const milestone = concept({
  kind: 'milestone',
  section: 'waymarks',
  under: ['goal'],
  shape: strict({ mark: z.enum(MILESTONE_MARKS), ownWords: text(), on: z.optional(day()) }),
  owners: { mark: 'both', ownWords: 'client', on: 'both' },
  says: ['ownWords'],
  check(words, asking) {
    if (words['mark'] === 'setback' && askingSide(asking) !== 'client') return { code: 'own-words', field: 'mark' }
    if (words['mark'] !== 'planned' && !words['on']) return { code: 'date-needed', field: 'on' }
    return null
  },
})
