import * as z from 'zod/mini'
import { isId } from '#domain/kernel/ids.ts'

/** Something a practice asks consent for with every treatment, in its own words, such as how it keeps data or when it must tell. */
export const clause = z.strictObject({
  id: z.string().check(z.refine(isId)),
  edition: z.int().check(z.gte(1), z.lte(9999)),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
})
export type Clause = z.infer<typeof clause>
