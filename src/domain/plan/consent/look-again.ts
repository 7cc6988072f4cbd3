import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { saidBy } from '#domain/plan/consent/said.ts'
import { earlierOf, editionOf } from '#domain/plan/consent/chosen-from.ts'
import { isRefusal, lineFor } from '#domain/plan/rules.ts'
import type { Plan } from '#domain/plan/state.ts'
import { id } from '#domain/plan/writing.ts'

/** The client has looked again at one method: yes or no, to the words that were `seen` (`Line.substance`, or '' as first written). */
export const lookAgain = z.strictObject({
  type: z.literal('lookAgain'),
  line: id(),
  yes: z.boolean(),
  seen: z.string().check(z.maxLength(80)),
  /** The edition of the sheet or card that was read, where the page knows it: an older tab says yes to what it showed. */
  edition: z.optional(z.int().check(z.gte(1))),
})

export type LookedAgain = {
  readonly type: 'lookedAgain'
  readonly line: EntityId
  readonly yes: boolean
  readonly substance: string
  readonly edition?: number | undefined
}

export function decideLookAgain(command: z.infer<typeof lookAgain>, plan: Plan, asking: Asking): Decision<LookedAgain> {
  const line = lineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  if (conceptOf(line.kind).consentTo === undefined) return refuse('invalid', { about: line.id })
  if (line.standing === 'ended') return refuse('line-ended', { about: line.id })
  const substance = line.substance ?? ''
  if (command.seen !== substance) return refuse('stale', { about: line.id })
  const edition = earlierOf(editionOf(line, asking.supplied?.editions), command.edition)
  return accept({ type: 'lookedAgain', line: line.id, yes: command.yes, substance, edition })
}

export function evolveLookedAgain(plan: Plan, fact: LookedAgain, asked: Asked): Plan {
  const { line, yes, substance, edition } = fact
  const answer = yes ? 'yes' : 'no'
  return {
    ...plan,
    methodConsents: { ...plan.methodConsents, [line]: { ...saidBy(asked, plan), answer, substance, edition } },
  }
}
