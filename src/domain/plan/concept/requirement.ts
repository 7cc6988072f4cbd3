import * as z from 'zod/mini'
import { concept, shortText, strict, text } from '#domain/plan/concept/concept.ts'

/** What someone else (a court, an employer) requires. Such a line never shows as agreed. */
export const requirement = concept({
  kind: 'requirement',
  section: 'required',
  under: [],
  shape: strict({ who: shortText(), required: text(), willBeTold: text(), stillMine: z.optional(text()) }),
  owners: { who: 'professional', required: 'professional', willBeTold: 'professional', stillMine: 'both' },
  says: ['required'],
})
