import type { Refusal } from '#domain/kernel/refusal.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import type { Line } from '#domain/plan/line.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { ReviewTyped } from '#web/review/review-typed.ts'

const ASKED_ABOUT: ReadonlySet<string> = new Set(['goal', 'objective', 'step', 'intervention', 'workingTogether'])

/** The lines that a wish can be about. */
export const wishLines = (plan: Plan): Line[] =>
  linesInOrder(plan).filter((line) => ASKED_ABOUT.has(line.kind) && line.standing === 'active')

/** Shares what the client would change, as a note to talk about: beside its line, or for the plan as a whole. */
export function shareWish(screen: PlanScreen, { wish, wishLine }: ReviewTyped): Promise<Refusal | null> {
  const line = wishLines(screen.plan).find((one) => one.id === wishLine)
  const about = line ? { line: line.id } : {}
  return screen.issue({ type: 'leaveNote', ...about, about: 'preference', words: wish.trim() })
}
