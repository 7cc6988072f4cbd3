import * as z from 'zod/mini'
import { type Course, courseShape } from '#domain/measure/course/course.ts'

/** A course as `course fit` prints it, with how often its band was wrong. */
export type FittedCourse = { readonly course: Course; readonly outside: number; readonly testedOn: number }
/** Why a file is not one; `field` names where. */
export type NotFitted = { readonly not: 'json' | 'course' | 'tried'; readonly field: string }

const triedShape = z.object({
  outside: z.number().check(z.gte(0), z.lte(1)),
  people: z.int().check(z.gte(1)),
  scores: z.int().check(z.gte(1)),
})

/** Reads what `course fit` printed. One whose band was not tried on people it had not seen is not taken: nobody could say how far to trust it. */
export function readFitted(text: string): FittedCourse | NotFitted {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { not: 'json', field: '' }
  }
  const course = courseShape.safeParse(json)
  if (!course.success) {
    const path = course.error.issues[0]?.path.join('.') ?? ''
    return { not: 'course', field: path }
  }
  const tried = triedShape.safeParse((json as { crossValidation?: unknown }).crossValidation)
  if (!tried.success) return { not: 'tried', field: 'crossValidation' }
  return { course: course.data, outside: tried.data.outside, testedOn: tried.data.people }
}
