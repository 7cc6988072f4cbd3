import * as z from 'zod/mini'
import { concept, strict, text } from '#domain/plan/concept/concept.ts'

export const ABOUT_ME_TOPICS = [
  'bringsMeHere',
  'matters',
  'strengths',
  'preferences',
  'whatNotToDo',
  'circumstances',
  'supports',
  'getsInTheWay',
  'helpedBefore',
  'hurtBefore',
  'cultureFaithIdentity',
] as const

export const aboutMe = concept({
  kind: 'aboutMe',
  section: 'aboutMe',
  under: [],
  shape: strict({ topic: z.enum(ABOUT_ME_TOPICS), ownWords: text() }),
  owners: { topic: 'client', ownWords: 'client' },
  says: ['ownWords'],
})
