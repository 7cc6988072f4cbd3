import type { EntityId } from '#domain/kernel/ids.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { keptKey, WORDS } from '#web/together/left-over.ts'
import { type Sheet, textOf } from '#web/together/sheet.ts'

export const TOGETHER = 'together'
export const rateKey = (goal: EntityId): string => `rate:${goal}`
const SENT = 'sent'

/** The goals a number can be given for: those that are worked on, in the order of the plan. */
export const goalsToRate = (plan: Plan) =>
  linesInOrder(plan).filter(({ kind, standing }) => kind === conceptOf('goal').kind && standing === 'active')

type Said = {
  readonly ratings: readonly { readonly about: EntityId; readonly value: number }[]
  readonly together?: { readonly value: number }
  readonly note?: string
}

/** What the client said about how things are. */
export function saidOf(sheet: Sheet, plan: Plan): Said {
  const given = (key: string): number | null => (textOf(sheet, key) === '' ? null : Number(textOf(sheet, key)))
  const ratings = goalsToRate(plan).flatMap(({ id }) => {
    const value = given(rateKey(id))
    return value === null ? [] : [{ about: id, value }]
  })
  const together = given(TOGETHER)
  // What the therapist wrote down is the client’s to say only once they have made it theirs.
  const note = sheet.notes[WORDS]?.side === 'client' ? textOf(sheet, WORDS).trim() : ''
  return { ratings, ...(together === null ? {} : { together: { value: together } }), ...(note ? { note } : {}) }
}

const isSomething = ({ ratings, together, note }: Said): boolean => ratings.length > 0 || !!together || !!note

/** What has been said and not been kept with the check-ins yet; null when there is nothing new. */
export function toKeep(sheet: Sheet, plan: Plan): Said | null {
  const said = saidOf(sheet, plan)
  return isSomething(said) && JSON.stringify(said) !== textOf(sheet, SENT) ? said : null
}

/** Says of this that it is kept. */
export const keptNow = (said: Said): Record<string, string> => ({
  [SENT]: JSON.stringify(said),
  ...(said.note ? { [keptKey(WORDS)]: said.note } : {}),
})

export const isKept = (sheet: Sheet): boolean => textOf(sheet, SENT) !== ''
