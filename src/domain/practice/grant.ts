import * as z from 'zod/mini'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'
import { type Section, SECTIONS } from '#domain/practice/parts.ts'

/**
 * Parts of the plan shown to someone, on a basis, from a day and until a day. New lines inherit; notes in the margin never.
 * `chosenByClient`: the client shows it to someone. `emergency`: a member of the practice opened the chart, for a reason. `custodian`: the
 * practice's records custodian did, because nobody is left who works with the client.
 */
export type Grant = {
  readonly id: string
  readonly grantee: PersonId
  readonly parts: readonly Section[]
  readonly basis: 'chosenByClient' | 'emergency' | 'custodian'
  /** Why, in the words of whoever opened it; of those two alone. */
  readonly reason?: string | undefined
  readonly from: CivilDate
  readonly until?: CivilDate | undefined
}

export const giveGrant = z.strictObject({
  type: z.literal('giveGrant'),
  grantee: z.string().check(z.refine(isId)),
  parts: z.array(z.enum(SECTIONS)).check(z.minLength(1)),
  until: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
})
export const endGrant = z.strictObject({ type: z.literal('endGrant'), grant: z.string().check(z.refine(isId)) })

/** Whether a grant opens something on this day. */
export function isRunning(grant: Grant, today: CivilDate): boolean {
  return grant.from <= today && (grant.until === undefined || today <= grant.until)
}
