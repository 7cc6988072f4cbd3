import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { commandOf, type EntityId } from '#domain/kernel/ids.ts'
import type { Line } from '#domain/plan/line.ts'
import { isRefusal, lineFor } from '#domain/plan/rules.ts'
import { childrenOf, type Plan, suggestionAt, suggestionsOn, withLine, withSuggestion } from '#domain/plan/state.ts'
import { type Suggestion } from '#domain/plan/suggestion.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { id } from '#domain/plan/writing.ts'

/** Takes back the asker's own last act on a line or a suggestion, until the other has answered. */
export const undo = z.strictObject({ type: z.literal('undo'), what: id() })

export type Undone = { readonly type: 'undone'; readonly what: EntityId }

export function decideUndo(command: z.infer<typeof undo>, plan: Plan, asking: Asking): Decision<Undone> {
  const suggestion = suggestionAt(plan, command.what)
  const line = lineFor(plan, suggestion?.line ?? command.what, asking)
  if (isRefusal(line)) return { refused: line }
  const about = suggestion?.id ?? line.id
  const refused = suggestion ? suggestionUndo(suggestion, plan, asking) : lineUndo(line, plan, asking)
  return refused ? refuse(refused, { about }) : accept({ type: 'undone', what: about })
}

function lineUndo(line: Line, plan: Plan, asking: Asking): 'too-late-to-undo' | 'nothing-to-undo' | null {
  const { last } = line
  if (!last || last.suggestion !== undefined) return 'nothing-to-undo'
  if (last.by !== asking.person) return 'too-late-to-undo'
  if (hasMoved(plan, last.counter)) return 'too-late-to-undo'
  if (last.before !== null) return null
  const goesAlong = childrenOf(plan, line.id).every((child) => cameAlong(child, line) && !lineUndo(child, plan, asking))
  return goesAlong && !isTakenUp(plan, line) ? null : 'too-late-to-undo'
}

/** Whether a line was written under another in the same act, and is still as it was written: then it is taken back with it. */
function cameAlong(child: Line, line: Line): boolean {
  return commandOf(child.id) === commandOf(line.id) && child.last?.before === null
}

/** Whether anything has been put to the other side about a line since it was written, or has been answered. */
function isTakenUp(plan: Plan, line: Line): boolean {
  return suggestionsOn(plan, line.id).some(
    (one) => commandOf(one.id) !== line.last?.command || one.by !== line.last.by || one.answer || !isOpen(one),
  )
}

/** Whether the other side has said something about these other words. */
function hasMoved(plan: Plan, counter: EntityId | undefined): boolean {
  const found = counter === undefined ? undefined : plan.suggestions[counter]
  return found !== undefined && (found.answer !== undefined || !isOpen(found))
}

function suggestionUndo(
  suggestion: Suggestion,
  plan: Plan,
  asking: Asking,
): 'too-late-to-undo' | 'nothing-to-undo' | null {
  const { answer } = suggestion
  if (!answer) {
    if (!isOpen(suggestion)) return 'nothing-to-undo'
    return suggestion.by === asking.person && suggestion.side === asking.capacity ? null : 'nothing-to-undo'
  }
  if (answer.by !== asking.person || hasMoved(plan, answer.counter)) return 'too-late-to-undo'
  if (suggestion.ended?.how !== 'agreed') return null
  return plan.lines[suggestion.line]?.last?.suggestion === suggestion.id ? null : 'too-late-to-undo'
}

export function evolveUndone(plan: Plan, fact: Undone): Plan {
  const suggestion = plan.suggestions[fact.what]
  if (!suggestion) return restored(plan, fact.what)
  const { answer } = suggestion
  if (!answer) return reopened(without(plan, suggestion.id), suggestion)
  const agreed = plan.lines[suggestion.line]?.last?.suggestion === suggestion.id
  return asked(without(agreed ? restored(plan, suggestion.line) : plan, answer.counter), suggestion)
}

/** The line as it was before the last change to it. */
function restored(plan: Plan, lineId: EntityId): Plan {
  const line = plan.lines[lineId]
  if (!line?.last) return plan
  const { before, counter } = line.last
  if (before === null) {
    const alone = childrenOf(plan, lineId).reduce((so, child) => restored(so, child.id), plan)
    const { [lineId]: _, ...lines } = alone.lines
    const suggestions = Object.entries(alone.suggestions).filter(([, one]) => one.line !== lineId)
    const order = alone.order.filter((one) => one !== lineId)
    return { ...alone, lines, order, suggestions: Object.fromEntries(suggestions) }
  }
  // Fields that were not there before are taken out by name: a plan read back from storage has no undefined fields to lay over.
  const { standingReason: _1, inForce: _2, writtenDownBy: _3, answerBy: _4, substance: _5, last: _6, ...rest } = line
  return without(withLine(plan, { ...rest, ...before }), counter)
}

/** The suggestion as it was before its last answer, and open. */
function asked(plan: Plan, suggestion: Suggestion): Plan {
  const { answer, ended: _, aloud: __, ...open } = suggestion
  return withSuggestion(plan, answer?.earlier ? { ...open, answer: answer.earlier } : open)
}

/** When other words are taken back, the suggestion that they answered waits again. */
function reopened(plan: Plan, counter: Suggestion): Plan {
  const earlier = counter.insteadOf === undefined ? undefined : plan.suggestions[counter.insteadOf]
  return earlier && earlier.answer?.counter === counter.id ? asked(plan, earlier) : plan
}

function without(plan: Plan, suggestion: EntityId | undefined): Plan {
  if (suggestion === undefined || !plan.suggestions[suggestion]) return plan
  const { [suggestion]: _, ...rest } = plan.suggestions
  return { ...plan, suggestions: rest }
}
