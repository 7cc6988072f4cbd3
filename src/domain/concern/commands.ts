import * as z from 'zod/mini'
import { WISHES } from '#domain/concern/state.ts'
import { isId } from '#domain/kernel/ids.ts'

export const MOST_CONCERN_WORDS = 4000
const id = () => z.string().check(z.refine(isId))
const words = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(MOST_CONCERN_WORDS))

export const raiseConcern = z.strictObject({
  type: z.literal('raiseConcern'),
  to: id(),
  words: words(),
  wish: z.optional(z.enum(WISHES)),
})
export const answerConcern = z.strictObject({ type: z.literal('answerConcern'), concern: id(), words: words() })
export const closeConcern = z.strictObject({ type: z.literal('closeConcern'), concern: id() })

export const concernCommand = z.discriminatedUnion('type', [raiseConcern, answerConcern, closeConcern])
export type ConcernCommand = z.infer<typeof concernCommand>
