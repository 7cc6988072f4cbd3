import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Drafts } from '#domain/plan/drafts.ts'
import { dayOfDraft } from '#domain/plan/room-sheet.ts'
import type { Plan } from '#domain/plan/state.ts'
import { type Left, leftOver } from '#web/together/left-over.ts'
import { asSheet, isOver } from '#web/together/sheet.ts'

/** What a client put down in the room on a day, on a screen that nobody took back. */
export type LeftAtHome = { readonly draft: string; readonly day: CivilDate; readonly left: readonly Left[] }

/**
 * What stayed with the client from the room and has become nothing of the plan, the latest day first: only what they put down
 * themselves. A sheet of today is left alone until its session is closed: the two may still sit before it.
 */
export function leftAtHome({ drafts }: Drafts, plan: Plan, today: CivilDate): LeftAtHome[] {
  const all = Object.values(drafts).flatMap(({ id, typed }): LeftAtHome[] => {
    const [day, sheet] = [dayOfDraft(id), asSheet(typed)]
    if (day === null || !sheet || (day >= today && !isOver(sheet, plan.sessions))) return []
    const left = leftOver(sheet, plan.lines).filter(({ key }) => sheet.notes[key]?.side === 'client')
    return left.length > 0 ? [{ draft: id, day, left }] : []
  })
  return all.toSorted((a, b) => (a.day < b.day ? 1 : -1))
}
