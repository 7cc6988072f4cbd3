import * as z from 'zod/mini'

const words = () => z.optional(z.string().check(z.trim(), z.maxLength(400)))

/** What a practice says about one option (`panic/cbt`): whether it is to be had here, the wait, the cost, and where else to ask. */
export const offer = z.strictObject({
  option: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}\/[\w.-]{1,80}$/)),
  here: z.enum(['yes', 'no', 'notSaid']),
  wait: words(),
  cost: words(),
  elsewhere: words(),
})
export type Offer = z.infer<typeof offer>
