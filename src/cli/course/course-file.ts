import * as z from 'zod/mini'
import { fileText } from '#cli/file-text.ts'
import type { Columns } from '#cli/course/scores-file.ts'
import { type Course, courseShape } from '#domain/measure/course/course.ts'
import { PlainProblem } from '#server/plain-problem.ts'

const columnsShape = z.object({
  columns: z.optional(z.partial(z.object({ id: z.string(), time: z.string(), score: z.string() }))),
})

/**
 * Reads what `course fit` printed: the course, and the columns it was fitted on, as far as they stand there. Throws a
 * `PlainProblem` that names the file and the field.
 */
export function readCourse(name: string): { readonly course: Course; readonly columns: Partial<Columns> } {
  let json: unknown
  try {
    json = JSON.parse(fileText(name))
  } catch (error) {
    if (error instanceof PlainProblem) throw error
    throw new PlainProblem(`${name} is not JSON: ${(error as Error).message}`)
  }
  const course = z.safeParse(courseShape, json)
  if (!course.success) throw notOne(name, course.error)
  const columns = z.safeParse(columnsShape, json)
  if (!columns.success) throw notOne(name, columns.error)
  const { id, time, score } = columns.data.columns ?? {}
  return {
    course: course.data,
    columns: {
      ...(id === undefined ? {} : { id }),
      ...(time === undefined ? {} : { time }),
      ...(score === undefined ? {} : { score }),
    },
  }
}

function notOne(name: string, { issues }: z.core.$ZodError): PlainProblem {
  const [first] = issues
  const field = first && first.path.length > 0 ? `field "${first.path.join('.')}": ` : ''
  const why =
    first?.message && first.message !== 'Invalid input' ? first.message : 'it is missing, or not what it should be'
  return new PlainProblem(`${name} is not what course fit prints: ${field}${why}.`)
}
