import type { Line } from '#domain/plan/line.ts'
import { isOwnWordsOnly, wayToChange } from '#domain/plan/rules.ts'
import type { Side } from '#domain/plan/side.ts'
import { FIELD_ORDER } from '#web/plan/compose/shape.ts'

/**
 * The fields of a line that this side may change or suggest other words for: its own and both's; the client may ask for a change in a
 * professional statement. None for the therapist where every word is the client's own (principle 3).
 */
export function fieldsToChange(line: Line, side: Side): string[] {
  return FIELD_ORDER[line.kind].filter((field) => typeof wayToChange(line, side, [field]) === 'string')
}

/** Whether a line is the client's own altogether, so that this side neither changes it nor lets it rest or end. */
export function isTheOthersOwn(line: Line, side: Side): boolean {
  return side === 'therapist' && isOwnWordsOnly(line.kind) && fieldsToChange(line, side).length === 0
}
