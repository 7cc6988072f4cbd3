import * as z from 'zod/mini'
import { isId } from '#domain/kernel/ids.ts'
import { isCivilDate } from '#domain/kernel/dates.ts'
import { given, ratingValue } from '#domain/check-in/answers.ts'
import { LOOKED_AT } from '#domain/check-in/facts.ts'
import { schedule } from '#domain/check-in/schedule.ts'
import { text } from '#domain/plan/concept/concept.ts'

const id = () => z.string().check(z.refine(isId))
const day = () => z.string().check(z.refine(isCivilDate))

/** Answers on their way. `client`: whose they are. `link`: the single-use link they came by; set by the server alone. */
export const checkIn = z.strictObject({
  type: z.literal('checkIn'),
  client: id(),
  link: z.optional(id()),
  on: day(),
  givenAt: z.optional(z.iso.datetime()),
  ...given,
})
export const setSchedule = z.strictObject({ type: z.literal('setSchedule'), client: id(), schedule })
export const makeLink = z.strictObject({ type: z.literal('makeLink'), client: id(), until: day() })
export const endLink = z.strictObject({ type: z.literal('endLink'), link: id() })
export const setAside = z.strictObject({ type: z.literal('setAside'), checkIn: id(), reason: text() })
export const rateGoal = z.strictObject({ type: z.literal('rateGoal'), client: id(), goal: id(), value: ratingValue() })
export const recordRisk = z.strictObject({
  type: z.literal('recordRisk'),
  risk: id(),
  talked: z.boolean(),
  words: text(),
})
/** Sent by Waymark itself when nobody has acted in the time the practice set. */
export const tellCover = z.strictObject({ type: z.literal('tellCover'), risk: id(), cover: id() })
export const lookAtSignal = z.strictObject({
  type: z.literal('lookAtSignal'),
  signal: z.string().check(z.minLength(1), z.maxLength(200)),
  level: z.number(),
  at: z.array(z.enum(LOOKED_AT)).check(z.minLength(1), z.maxLength(4)),
  decided: text(),
})

export const checkInCommand = z.discriminatedUnion('type', [
  checkIn,
  setSchedule,
  makeLink,
  endLink,
  setAside,
  rateGoal,
  recordRisk,
  tellCover,
  lookAtSignal,
])
export type CheckInCommand = z.infer<typeof checkInCommand>
