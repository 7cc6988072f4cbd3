import * as z from 'zod/mini'
import { concept, strict, text } from '#domain/plan/concept/concept.ts'

export const WORKING_TOGETHER_TOPICS = [
  'contact',
  'practice',
  'costAndCancelling',
  'howLong',
  'howWeEnd',
  'whenItDoesNotHelp',
  'other',
] as const

export const workingTogether = concept({
  kind: 'workingTogether',
  section: 'workingTogether',
  under: [],
  shape: strict({ topic: z.enum(WORKING_TOGETHER_TOPICS), wording: text() }),
  owners: { topic: 'both', wording: 'both' },
  says: ['wording'],
})
