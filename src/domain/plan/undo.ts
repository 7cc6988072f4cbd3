import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { isRefusal, lineFor } from '#domain/plan/rules.ts'
import { childrenOf, type Plan, suggestionsOn, withLine, withSuggestion } from '#domain/plan/state.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { commandOf } from '#domain/kernel/ids.ts'
import { isOpen, type Suggestion } from '#domain/plan/suggestion.ts'
import { id } from '#domain/plan/writing.ts'

/** Takes back the asker's own last act on a line or a suggestion, until the other has answered. */
export const undo = z.strictObject({ type: z.literal('undo'), what: id() })

export type Undone = { readonly type: 'undone'; readonly what: EntityId }

export function decideUndo(command: z.infer<typeof undo>, plan: Plan, asking: Asking): Decision<Undone> {
  const suggestion = plan.suggestions[command.what]
  const line = lineFor(plan, suggestion?.line ?? command.what, asking)
  if (isRefusal(line)) return { refused: line }
  if (suggestion) {
    const refused = suggestionUndo(suggestion, plan, asking)
    return refused ? refuse(refused, { about: suggestion.id }) : accept({ type: 'undone', what: suggestion.id })
  }
  if (!line.last) return refuse('nothing-to-undo', { about: line.id })
  if (line.last.by !== asking.person) return refuse('too-late-to-undo', { about: line.id })
  if (
    line.last.before === null &&
    (childrenOf(plan, line.id).length > 0 || openElsewhere(plan, line.id, line.last.command))
  )
    return refuse('too-late-to-undo', { about: line.id })
  const counter = counterOf(plan, line.last.command, line.id)
  if (counter && (counter.answer || !isOpen(counter))) return refuse('too-late-to-undo', { about: line.id })
  const accepted = appliedBy(plan, line.id, line.last.command)
  if (accepted) return refuse('nothing-to-undo', { about: line.id })
  return accept({ type: 'undone', what: line.id })
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
  if (answer.by !== asking.person) return 'too-late-to-undo'
  const counter = counterOf(plan, answer.command, suggestion.line)
  if (counter && (counter.answer || !isOpen(counter))) return 'too-late-to-undo'
  if (suggestion.ended?.how !== 'agreed') return null
  const line = plan.lines[suggestion.line]
  return line?.last?.command === answer.command ? null : 'too-late-to-undo'
}

/** The suggestion made by the same command that gave other words. */
function counterOf(plan: Plan, command: string, line: EntityId): Suggestion | undefined {
  return suggestionsOn(plan, line).find((one) => commandOf(one.id) === command)
}

function openElsewhere(plan: Plan, line: EntityId, command: string): boolean {
  return suggestionsOn(plan, line).some((one) => commandOf(one.id) !== command)
}

function appliedBy(plan: Plan, line: EntityId, command: string): boolean {
  return suggestionsOn(plan, line).some((one) => one.answer?.command === command && one.ended?.how === 'agreed')
}

export function evolveUndone(plan: Plan, fact: Undone, asked: Asked): Plan {
  const suggestion = plan.suggestions[fact.what]
  if (!suggestion) return restored(plan, fact.what)
  if (!suggestion.answer) {
    const { [suggestion.id]: _, ...rest } = plan.suggestions
    return { ...plan, suggestions: rest }
  }
  const { answer, ended, aloud: _, ...open } = suggestion
  const back = ended?.how === 'agreed' && answer.by === asked.person ? restored(plan, suggestion.line) : plan
  return withSuggestion(withoutCounter(back, answer.command, suggestion.line), open)
}

function restored(plan: Plan, lineId: EntityId): Plan {
  const line = plan.lines[lineId]
  if (!line?.last) return plan
  const { command, before } = line.last
  if (before === null) {
    const { [lineId]: _, ...rest } = plan.lines
    return { ...plan, lines: rest, order: plan.order.filter((one) => one !== lineId) }
  }
  return withoutCounter(withLine(plan, { ...line, ...before, last: undefined }), command, lineId)
}

function withoutCounter(plan: Plan, command: string, line: EntityId): Plan {
  const counter = counterOf(plan, command, line)
  if (!counter) return plan
  const { [counter.id]: _, ...rest } = plan.suggestions
  return { ...plan, suggestions: rest }
}
