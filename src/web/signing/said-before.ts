import type { Answer } from '#domain/plan/answer.ts'
import type { Document, FrozenLine } from '#domain/plan/document.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import { suggestionsOn } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'

/** What this side said of a line before signing, on the words as the version has them; null: nothing but a yes, or nothing. */
export function saidBefore(plan: Plan, frozen: FrozenLine, side: Side): Answer | null {
  const view = plan.lines[frozen.id]?.views[side]
  const answer = view?.revision === frozen.revision ? view.answer : frozen.views[side]?.answer
  return answer === undefined || answer === 'agree' ? null : (answer as Answer)
}

/** The lines this side already sees differently: a signature without marks keeps that. */
export function seenDifferently(plan: Plan, document: Document, side: Side): string[] {
  return document.lines.filter((line) => saidBefore(plan, line, side) !== null).map((line) => line.id)
}

export function hasOpenSuggestion(plan: Plan, line: string): boolean {
  return suggestionsOn(plan, line).some(isOpen)
}
