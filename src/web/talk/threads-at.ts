import type { Draft } from '#domain/plan/drafts.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Thread } from '#domain/plan/talk/note.ts'

type Talk = Pick<Plan, 'threads' | 'lines'>

const oldestFirst = (a: Thread, b: Thread): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

/** The notes on a line, the oldest first. */
export function threadsOn(plan: Talk, line: EntityId): Thread[] {
  return Object.values(plan.threads)
    .filter((one) => one.line === line)
    .toSorted(oldestFirst)
}

/** The notes of the whole plan, and those whose line nobody sees on the page any more: they are still to be talked about. */
export function threadsOnWhole(plan: Talk): Thread[] {
  return Object.values(plan.threads)
    .filter((one) => one.line === undefined || isOffThePage(plan, one.line))
    .toSorted(oldestFirst)
}

/** Whether a line is gone, or folded away because it ended. */
export function isOffThePage({ lines }: Pick<Plan, 'lines'>, line: EntityId): boolean {
  return !Object.hasOwn(lines, line) || lines[line]?.standing === 'ended'
}

/** Whether a session has reached it. A concern stays on the list all the same, until it is closed. */
export const talkedAbout = ({ sessions }: Pick<Plan, 'sessions'>, { id, about }: Thread): boolean =>
  about !== 'concern' && sessions.some(({ talked }) => talked?.includes(`note:${id}`))

/** Whether a draft is a note. */
export const isNote = ({ act, typed }: Draft): boolean => (act ? act.type === 'leaveNote' : typed['doing'] === 'note')

/** The line a drafted note is about; undefined: the whole plan. */
export function lineOfNote({ act, typed }: Draft): EntityId | undefined {
  if (act) return act.type === 'leaveNote' ? act.line : undefined
  return typeof typed['line'] === 'string' ? typed['line'] : undefined
}
