import * as z from 'zod/mini'
import { type Course, courseShape } from '#domain/measure/course/course.ts'

/** A course as `course fit` prints it; `outside`: the share of `testedOn` later scores, of people it had not seen, beyond its band. */
export type FittedCourse = { readonly course: Course; readonly outside: number; readonly testedOn: number }
/** Why a file is not one: no JSON, nothing with fields, fields that are missing, one that does not fit, or a band never tried. */
export type NotFitted =
  | { readonly not: 'json' | 'fields' | 'tried' }
  | { readonly not: 'there'; readonly missing: readonly string[] }
  | { readonly not: 'fitting'; readonly field: string }

const triedShape = z.object({
  outside: z.number().check(z.gte(0), z.lte(1)),
  scores: z.int().check(z.gte(1)),
})

/** Reads what `course fit` printed. One whose band was not tried on people it had not seen is not taken: nobody could say how far to trust it. */
export function readFitted(text: string): FittedCourse | NotFitted {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { not: 'json' }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { not: 'fields' }
  const course = courseShape.safeParse(json)
  if (!course.success) {
    const fields = course.error.issues.map(({ path }) => path.join('.'))
    const missing = fields.filter((field) => !Object.hasOwn(json, field))
    return missing.length > 0 ? { not: 'there', missing } : { not: 'fitting', field: fields[0] ?? '' }
  }
  const tried = triedShape.safeParse((json as { crossValidation?: unknown }).crossValidation)
  if (!tried.success) return { not: 'tried' }
  return { course: course.data, outside: tried.data.outside, testedOn: tried.data.scores }
}
