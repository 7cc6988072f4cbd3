import * as z from 'zod/mini'
import type { Answers } from '#domain/measure/score.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { isId } from '#domain/kernel/ids.ts'
import { text } from '#domain/plan/concept/concept.ts'

const id = () => z.string().check(z.refine(isId))
/** 0 (not at all) to 10 (fully). */
export const ratingValue = () => z.int().check(z.gte(0), z.lte(10))
export const STEP_SAID = ['done', 'tried', 'notYet'] as const
export type StepSaid = (typeof STEP_SAID)[number]

/** What somebody answered in one check-in, as it is sent. Items are counted from 1; `null`: left out. */
export const given = {
  measures: z
    .array(
      z.strictObject({
        measure: id(),
        edition: z.int(),
        answers: z.array(z.strictObject({ item: z.int(), value: z.nullable(z.number()) })).check(z.maxLength(100)),
      }),
    )
    .check(z.maxLength(20)),
  /** Of goals, and of objectives whose evidence is a rating. */
  ratings: z.array(z.strictObject({ about: id(), value: z.number() })).check(z.maxLength(60)),
  /** Of objectives with five described levels. */
  levels: z.array(z.strictObject({ about: id(), level: z.number() })).check(z.maxLength(60)),
  steps: z.array(z.strictObject({ step: id(), said: z.enum(STEP_SAID) })).check(z.maxLength(60)),
  /** How working together is going. */
  together: z.optional(z.strictObject({ value: ratingValue(), words: z.optional(text()) })),
  note: z.optional(text()),
}
const wholeShape = z.strictObject(given)
export type Given = z.infer<typeof wholeShape>

/** One measure as it was answered and scored, in the edition that was asked. */
export type Scored = {
  readonly measure: string
  readonly edition: number
  readonly answers: Answers
  readonly unscored?: Answers | undefined
  readonly total: number | null
  readonly proRated?: true | undefined
}
export type Rating = { readonly about: EntityId; readonly value: number }
export type Level = { readonly about: EntityId; readonly level: number }
export type SaidOfStep = { readonly step: EntityId; readonly said: StepSaid }

export const nothingGiven: Given = { measures: [], ratings: [], levels: [], steps: [] }

/** Whether anything at all was answered. */
export function saysSomething(one: Given): boolean {
  return (
    one.measures.some(({ answers }) => answers.some(({ value }) => value !== null)) ||
    one.ratings.length + one.levels.length + one.steps.length > 0 ||
    one.together !== undefined ||
    (one.note ?? '') !== ''
  )
}
