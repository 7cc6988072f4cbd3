import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { type Asked, yes } from '#domain/plan/changing.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { text } from '#domain/plan/concept/concept.ts'
import { type Instead, INSTEAD } from '#domain/plan/consent/consent.ts'
import { saidBy } from '#domain/plan/consent/said.ts'
import { resting, withdrawnMethod } from '#domain/plan/consent/withdraw.ts'
import { isRefusal, lineFor } from '#domain/plan/rules.ts'
import { type Plan, withLine } from '#domain/plan/state.ts'
import { id } from '#domain/plan/writing.ts'

/** "I do not want this" about a method: with what was offered and, if the client wants it told, what they chose. Never a reason asked. */
export const sayNoToMethod = z.strictObject({
  type: z.literal('sayNoToMethod'),
  line: id(),
  offered: z.array(z.enum(INSTEAD)).check(z.minLength(3), z.maxLength(INSTEAD.length)),
  chose: z.optional(z.enum(INSTEAD)),
  words: z.optional(text()),
})

export type MethodDeclined = {
  readonly type: 'methodDeclined'
  readonly id: EntityId
  readonly line: EntityId
  readonly offered: readonly Instead[]
  readonly chose?: Instead | undefined
  readonly words?: string | undefined
}

export function decideSayNo(
  command: z.infer<typeof sayNoToMethod>,
  plan: Plan,
  asking: Asking,
): Decision<MethodDeclined> {
  const line = lineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  if (conceptOf(line.kind).consentTo === undefined) return refuse('invalid', { about: line.id })
  if (line.standing === 'ended') return refuse('line-ended', { about: line.id })
  const { type: _, words, ...said } = command
  if (said.chose !== undefined && !said.offered.includes(said.chose)) return refuse('invalid', { field: 'chose' })
  return accept({
    type: 'methodDeclined',
    id: entityId(asking.commandId, 0),
    ...said,
    words: words?.trim() || undefined,
  })
}

/**
 * It is the client's no to the line and to consent. Who only wants to talk about it, or have it in other words, says just that; who
 * wants a break lets it rest, and the consent stays.
 */
export function evolveMethodDeclined(plan: Plan, fact: MethodDeclined, asked: Asked): Plan {
  const { type: _, ...told } = fact
  const declined = { ...plan, declinedMethods: [...plan.declinedMethods, { ...saidBy(asked, plan), ...told }] }
  const line = declined.lines[fact.line]
  if (!line) return declined
  const gentle = fact.chose === 'talk' || fact.chose === 'otherWords' || fact.chose === 'break'
  // What is said about consent is not taken back by undo, so nothing here can be: the client says anew what they want.
  const { last: __, ...rest } = fact.chose === 'break' ? resting(line, plan, asked) : line
  const view = yes(asked, rest.revision, plan, { answer: gentle ? 'notSure' : 'no', reason: fact.words })
  const after = withLine(declined, { ...rest, views: { ...rest.views, client: view } })
  if (gentle) return after
  const consent = withdrawnMethod(plan, line.id, saidBy(asked, plan))
  return { ...after, methodConsents: { ...plan.methodConsents, [line.id]: consent } }
}
