import type * as z from 'zod/mini'
import { aboutMe } from '#domain/plan/concept/about-me.ts'
import type { Concept, Owner } from '#domain/plan/concept/concept.ts'
import { ending } from '#domain/plan/concept/ending.ts'
import { goal } from '#domain/plan/concept/goal.ts'
import { hardTimes } from '#domain/plan/concept/hard-times.ts'
import { intervention } from '#domain/plan/concept/intervention.ts'
import { milestone } from '#domain/plan/concept/milestone.ts'
import { need } from '#domain/plan/concept/need.ts'
import { objective } from '#domain/plan/concept/objective.ts'
import { requirement } from '#domain/plan/concept/requirement.ts'
import { review } from '#domain/plan/concept/review.ts'
import { step } from '#domain/plan/concept/step.ts'
import { workingTogether } from '#domain/plan/concept/working-together.ts'

/** Every kind of line a plan can hold. A new kind is one file beside this one and one entry here. */
export const CONCEPTS = {
  aboutMe,
  workingTogether,
  need,
  goal,
  objective,
  step,
  intervention,
  milestone,
  review,
  requirement,
  hardTimes,
  ending,
} as const

export type Kind = keyof typeof CONCEPTS
export type WordsOf = { [K in Kind]: z.infer<(typeof CONCEPTS)[K]['shape']> }
/** The words of a line as the general rules see them: fields by name. */
export type Words = Readonly<Record<string, unknown>>

export const KINDS = Object.keys(CONCEPTS) as Kind[]

/** A concept as the general rules see it, whatever its kind. */
export function conceptOf(kind: Kind): Concept {
  return CONCEPTS[kind] as unknown as Concept
}

/** Whether a change of this field is something new to consent to. */
export function isConsentedTo(kind: Kind, field: string): boolean {
  return conceptOf(kind).consentTo?.includes(field) ?? false
}

export function ownerOf(kind: Kind, field: string): Owner {
  return conceptOf(kind).owners[field] ?? 'both'
}
