import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Line } from '#domain/plan/line.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'
import { agreementOf, currentView } from '#domain/plan/stance.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'

/** How the two stand on a day for the next look: both said yes, the other side has not answered, or they see it differently. */
export type NextDay = {
  readonly stands: 'agreed' | 'waits' | 'apart'
  /** Whose day it is. */
  readonly by: PersonId
  readonly side: Side
  readonly line: EntityId
}

/** Where that day is still named, in the plan or in a suggestion, how the two stand on it; undefined where another day took its place. */
export function nextDayOn(plan: Plan, on: CivilDate): NextDay | undefined {
  const lines = linesInOrder(plan).filter((line) => line.kind === 'review' && line.standing === 'active')
  const named = lines.find((line) => line.words['on'] === on)
  if (named) return asWritten(named)
  const found = Object.values(plan.suggestions).find(
    (one) =>
      isOpen(one) &&
      lines.some(({ id }) => id === one.line) &&
      one.change.do === 'reword' &&
      one.change.words['on'] === on,
  )
  if (!found) return undefined
  return { stands: found.answer ? 'apart' : 'waits', by: found.by, side: found.side, line: found.line }
}

function asWritten(line: Line): NextDay {
  const other = otherSide(line.side)
  const side = !wants(line, line.side) && wants(line, other) ? other : line.side
  const by = currentView(line, side)?.by ?? line.by
  const agreement = agreementOf(line)
  if (agreement === 'agreed' || agreement === 'elsewhere') return { stands: 'agreed', by, side, line: line.id }
  return { stands: currentView(line, otherSide(side)) ? 'apart' : 'waits', by, side, line: line.id }
}

const wants = (line: Line, side: Side): boolean => currentView(line, side)?.answer === 'agree'
