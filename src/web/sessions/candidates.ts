import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan, type Session, suggestionsOn } from '#domain/plan/state.ts'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import { entryLine } from '#web/talk/entry-line.ts'

/** What a session works on; the other lines of a plan are about how. */
const WORKED_ON: ReadonlySet<Kind> = new Set<Kind>(['goal', 'intervention', 'step', 'objective', 'need'])

type Known = {
  readonly plan: Pick<Plan, 'lines' | 'order' | 'sessions' | 'suggestions' | 'threads'>
  readonly session: Pick<Session, 'openedAt'>
  readonly agenda: readonly AgendaEntry[]
}

/** Whether somebody wrote or changed it while this session was open, other than what was kept for it and shared as it began. */
export function touchedIn(
  plan: Pick<Plan, 'suggestions' | 'lines'>,
  line: Line,
  { openedAt }: Pick<Session, 'openedAt'>,
): boolean {
  if (openedAt === undefined) return false
  const since = (at: string | undefined): boolean => at !== undefined && at > openedAt
  return (
    since(line.at) ||
    since(line.changedAt) ||
    Object.values(line.views).some((view) => since(view?.at)) ||
    suggestionsOn(plan as Plan, line.id).some((one) => since(one.at) || since(one.answer?.at))
  )
}

/**
 * The lines a session may have worked on, the most likely first: what was changed while it was open, what was on the agenda, what the
 * last session worked on, then goals, methods, steps and the rest, each in the order of the page.
 */
export function candidatesFor({ plan, session, agenda }: Known): Line[] {
  const talked = new Set(agenda.map((entry) => entryLine(plan, entry)))
  const last = plan.sessions.findLast((one) => one.state === 'held')?.workedOn ?? []
  const kinds = [...WORKED_ON]
  const weight = (line: Line): number =>
    (touchedIn(plan, line, session) ? 0 : talked.has(line.id) ? 1 : last.includes(line.id) ? 2 : 3) * kinds.length +
    kinds.indexOf(line.kind)
  return linesInOrder(plan as Plan)
    .filter((line) => WORKED_ON.has(line.kind))
    .filter((line) => line.standing === 'active' || touchedIn(plan, line, session))
    .map((line, at) => ({ line, at }))
    .toSorted((a, b) => weight(a.line) - weight(b.line) || a.at - b.at)
    .map(({ line }) => line)
}
