import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { saidBy } from '#domain/plan/consent/said.ts'
import type { Plan } from '#domain/plan/state.ts'
import { id } from '#domain/plan/writing.ts'

/**
 * The client's word on one of the practice's clauses apart from signing: when it has changed since, or after a no. That the clause
 * stands in this edition is the server's to know.
 */
export const answerClause = z.strictObject({
  type: z.literal('answerClause'),
  clause: id(),
  edition: z.int().check(z.gte(1)),
  yes: z.boolean(),
})

export type ClauseAnswered = {
  readonly type: 'clauseAnswered'
  readonly clause: string
  readonly edition: number
  readonly yes: boolean
}

export function decideAnswerClause(
  command: z.infer<typeof answerClause>,
  plan: Plan,
  _asking: Asking,
): Decision<ClauseAnswered> {
  const { clause, edition, yes } = command
  const said = Object.hasOwn(plan.clauseConsents, clause) ? plan.clauseConsents[clause] : undefined
  if (said && edition < said.edition) return refuse('stale', { about: clause })
  if (said?.edition === edition && said.answer === (yes ? 'yes' : 'no'))
    return refuse('nothing-changed', { about: clause })
  return accept({ type: 'clauseAnswered', clause, edition, yes })
}

export function evolveClauseAnswered(plan: Plan, fact: ClauseAnswered, asked: Asked): Plan {
  const { clause, edition, yes } = fact
  const answer = yes ? 'yes' : 'no'
  return { ...plan, clauseConsents: { ...plan.clauseConsents, [clause]: { ...saidBy(asked, plan), answer, edition } } }
}
