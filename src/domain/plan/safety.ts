import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { type Asked, changed } from '#domain/plan/changing.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { changeFits, isRefusal, isWithheld, lineFor } from '#domain/plan/rules.ts'
import { type Plan, withLine } from '#domain/plan/state.ts'
import { type Change, change } from '#domain/plan/suggestion.ts'
import { id } from '#domain/plan/writing.ts'

/** Takes effect at once. It is shown when it is safe to show it; waiting with that needs a reason and a day (principle 4). */
export const safetyChange = z.strictObject({
  type: z.literal('safetyChange'),
  line: id(),
  change,
  reason: text(),
  showFrom: z.optional(z.strictObject({ on: day(), reason: text() })),
})
export const showSafety = z.strictObject({ type: z.literal('showSafety'), line: id() })

export type SafetyChanged = {
  readonly type: 'safetyChanged'
  readonly line: EntityId
  readonly change: Change
  readonly reason: string
  readonly on: CivilDate
  readonly showFrom?: { readonly on: CivilDate; readonly reason: string } | undefined
}
export type SafetyShown = { readonly type: 'safetyShown'; readonly line: EntityId }

export function decideSafety(
  command: z.infer<typeof safetyChange>,
  plan: Plan,
  asking: Asking,
): Decision<SafetyChanged> {
  const line = lineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  if (command.reason.trim() === '') return refuse('reason-needed', { about: line.id })
  const unfit = changeFits(line, command.change, asking)
  if (unfit) return { refused: unfit }
  const touchesOwnWords =
    command.change.do === 'reword' &&
    Object.keys(command.change.words).some((field) => ownerOf(line.kind, field) === 'client')
  if (touchesOwnWords) return refuse('own-words', { about: line.id })
  if (command.showFrom) {
    if (command.showFrom.on <= asking.today) return refuse('date-in-the-past', { field: 'showFrom' })
    if (command.showFrom.reason.trim() === '') return refuse('reason-needed', { field: 'showFrom' })
  }
  const { type: _, ...rest } = command
  return accept({ type: 'safetyChanged', on: asking.today, ...rest })
}

export function evolveSafety(plan: Plan, fact: SafetyChanged, asked: Asked): Plan {
  const line = plan.lines[fact.line]
  if (!line) return plan
  const after = changed(line, fact.change, plan, asked, { therapist: asked.person }, true)
  const { withheld: lately, ...shown } = line
  // An earlier change that is still withheld stays so: showing it is an act of its own.
  const earlier = isWithheld(line, asked) ? lately : undefined
  const seen = earlier ? earlier.before : shown
  const withheld = fact.showFrom ? { until: fact.showFrom.on, reason: fact.showFrom.reason, before: seen } : earlier
  return withLine(plan, {
    ...after,
    inForce: { how: 'safety', on: fact.on, reason: fact.reason },
    withheld,
    last: undefined,
  })
}

export function decideShow(command: z.infer<typeof showSafety>, plan: Plan, asking: Asking): Decision<SafetyShown> {
  const line = lineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  if (!isWithheld(line, asking)) return refuse('nothing-changed', { about: line.id })
  return accept({ type: 'safetyShown', line: line.id })
}

export function evolveShown(plan: Plan, fact: SafetyShown): Plan {
  const line = plan.lines[fact.line]
  return line ? withLine(plan, { ...line, withheld: undefined }) : plan
}
