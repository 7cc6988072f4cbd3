import * as z from 'zod/mini'
import { concept, shortText, strict, text } from '#domain/plan/concept/concept.ts'

export const HARD_TIMES_TOPICS = [
  'earlySigns',
  'helpsMe',
  'peopleAndPlaces',
  'askForHelp',
  'professionals',
  'safer',
  'ifAdmitted',
  'reasons',
] as const

/** For hard times: what the client wants to have at hand then, in their own words; someone to ask may have a number that dials. */
export const hardTimes = concept({
  kind: 'hardTimes',
  section: 'hardTimes',
  under: [],
  shape: strict({ topic: z.enum(HARD_TIMES_TOPICS), ownWords: text(), phone: z.optional(shortText()) }),
  owners: { topic: 'client', ownWords: 'client', phone: 'client' },
  says: ['ownWords'],
  check({ phone }) {
    return typeof phone === 'string' && !/^\+?[\d\s()/.-]{2,30}$/.test(phone)
      ? { code: 'invalid', field: 'phone' }
      : null
  },
})
