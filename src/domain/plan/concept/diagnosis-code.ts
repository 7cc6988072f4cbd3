import * as z from 'zod/mini'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { day, shortText } from '#domain/plan/concept/concept.ts'

/**
 * An ICD-10-CM code with the days on which it may be used. Yearly files hold from 1 October to 30 September; an April update
 * starts on 1 April. Source: CDC/NCHS, ICD-10-CM release notes.
 */
export const diagnosisCode = z.strictObject({
  code: z.string().check(z.regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/)),
  title: shortText(),
  validFrom: day(),
  validUntil: z.optional(day()),
})
export type DiagnosisCode = z.infer<typeof diagnosisCode>

export function isCodeValidOn(code: DiagnosisCode, on: CivilDate): boolean {
  return code.validFrom <= on && (code.validUntil === undefined || on <= code.validUntil)
}
