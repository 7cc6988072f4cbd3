import type { EntityId } from '#domain/kernel/ids.ts'
import type { Decision } from '#domain/plan/decision/decision.ts'
import type { Plan } from '#domain/plan/state.ts'

/** The key under which the client's questions about a choice stand on the agenda. */
export const questionsKey = (decision: EntityId): string => `questions:${decision}`

/** Whether what the client asked about a choice has been talked about since it was shared. */
function talkedAbout({ sessions }: Pick<Plan, 'sessions'>, { id, weighing }: Decision): boolean {
  return sessions.some((one) => one.on >= (weighing?.on ?? '') && one.talked?.includes(questionsKey(id)))
}

/** The choices for which the client shared questions that wait to be talked about, the newest first; chosen or not. */
export function choicesWithQuestions(plan: Pick<Plan, 'decisions' | 'sessions'>): Decision[] {
  return Object.values(plan.decisions)
    .filter((one) => (one.weighing?.questions.length ?? 0) > 0 && !talkedAbout(plan, one))
    .toSorted((a, b) => (String(a.weighing?.at) < String(b.weighing?.at) ? 1 : -1))
}
