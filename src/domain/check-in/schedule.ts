import * as z from 'zod/mini'
import { isId } from '#domain/kernel/ids.ts'
import { INTERVALS } from '#domain/plan/concept/objective.ts'

/**
 * What is asked beyond the plan's objectives, which name their own measure and interval. Either side may change it; who did is
 * kept.
 */
export const schedule = z.strictObject({
  /** How often the client rates each active goal; null: not asked. */
  goals: z.nullable(z.enum(INTERVALS)),
  /** How often we ask how working together is going. */
  together: z.nullable(z.enum(INTERVALS)),
  /** Whether next steps are asked about: done, tried, not yet. */
  steps: z.boolean(),
  /** Measures asked without an objective that names them. */
  measures: z
    .array(z.strictObject({ measure: z.string().check(z.refine(isId)), interval: z.enum(INTERVALS) }))
    .check(z.maxLength(10)),
  /** Whether a mail, without a word about therapy, says that a check-in is there. */
  remind: z.boolean(),
})
export type Schedule = z.infer<typeof schedule>

/** Before anybody has chosen: goals and steps before every session, and no mail. */
export const USUAL_SCHEDULE: Schedule = {
  goals: 'everySession',
  together: 'everySession',
  steps: true,
  measures: [],
  remind: false,
}
