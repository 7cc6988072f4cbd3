import type { EntityId } from '#domain/kernel/ids.ts'
import type { Draft } from '#domain/plan/drafts.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Plan } from '#domain/plan/state.ts'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'

/** The reader's own drafts about a line that is there: changes to it, and answers to it or to a suggestion for it. */
export function draftsOn(screen: PlanScreen, line: EntityId): Draft[] {
  return draftsOf(screen).filter((draft) => lineOf(screen.plan, draft)?.id === line)
}

/** The answer that the reader keeps for the session, or as a draft, to this line or suggestion. */
export function keptAnswer(screen: PlanScreen, to: EntityId): Draft | undefined {
  return draftsOf(screen).find((draft) => draft.act?.type === 'answer' && draft.act.to === to)
}

/** The line that a draft is about; none for a draft of a new line. */
export function lineOf(plan: Plan, draft: Draft): Line | undefined {
  const about = aboutOf(draft)
  return plan.lines[plan.suggestions[about]?.line ?? about]
}

/** The line or the suggestion that a draft is about: named by what it would do, or by what its composer was opened for. */
export function aboutOf({ act, typed }: Draft): string {
  const named = act && ('line' in act ? act.line : 'to' in act ? act.to : undefined)
  return String(named ?? typed['line'] ?? '')
}
