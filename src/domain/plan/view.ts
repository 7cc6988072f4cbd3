import type { Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { Amendment } from '#domain/plan/correction.ts'
import type { Line } from '#domain/plan/line.ts'
import { MAY_READ, type Parts } from '#domain/plan/permission.ts'
import { noAgenda } from '#domain/plan/talk/agenda-kept.ts'
import { noReplies } from '#domain/plan/talk/note.ts'
import { noPlan, type Plan } from '#domain/plan/state.ts'

export type Reader = { readonly capacity: Capacity; readonly parts: Parts; readonly today: CivilDate }

/** The plan as this reader may see it: the same shape, redacted. What is not for them is not in it. */
export function viewFor(reader: Reader, plan: Plan): Plan {
  const reads = MAY_READ[reader.capacity]
  if (reads === 'nothing') return noPlan
  const shown =
    reader.capacity === 'client' || reads === 'granted'
      ? asShownToClient(plan, reader.today)
      : shownWhenDue(plan, reader.today)
  return reads === 'granted' ? onlyParts(shown, reader.parts) : shown
}

/** A withheld safety change is not there for the client until its day; from that day on nobody's page marks it as withheld. */
function asShownToClient(plan: Plan, today: CivilDate): Plan {
  const lines: Record<string, Line> = {}
  for (const [id, line] of Object.entries(plan.lines)) {
    if (!line.withheld) lines[id] = line
    else if (line.withheld.until <= today) lines[id] = { ...line, withheld: undefined }
    else if (line.withheld.before) lines[id] = line.withheld.before
  }
  return { ...plan, lines, order: plan.order.filter((id) => lines[id]) }
}

function shownWhenDue(plan: Plan, today: CivilDate): Plan {
  const due = Object.values(plan.lines).filter((line) => line.withheld && line.withheld.until <= today)
  if (due.length === 0) return plan
  const lines = { ...plan.lines }
  for (const line of due) lines[line.id] = { ...line, withheld: undefined }
  return { ...plan, lines }
}

/** Choices and consents are between the two: no part of the page holds them, so nobody else is shown them. */
const NEITHER = {
  decisions: {},
  methodConsents: {},
  clauseConsents: {},
  consents: {},
  declinedMethods: [],
  threads: {},
  replies: noReplies,
  agenda: noAgenda,
  reviews: [],
} as const satisfies Partial<Plan>

/**
 * Of the corrections only the client's statements, on lines that are shown: they stay with the line in every view. What was asked, what
 * was answered and by whom is between the two.
 */
function statementsWith(lines: Plan['lines'], { amendments }: Plan): Plan['amendments'] {
  const shown = Object.values(amendments).flatMap(({ id, line, statement }): Amendment[] => {
    if (line === undefined || !lines[line] || !statement) return []
    const { by, on } = statement
    return [{ id, line, statement, words: '', by, on, due: on, atSession: 0 }]
  })
  return Object.fromEntries(shown.map((one) => [one.id, one]))
}

/** For a supporter: the granted parts and the client's statements on them, without suggestions, notes, sessions or versions. */
function onlyParts(plan: Plan, parts: Parts): Plan {
  if (parts === 'all') {
    const amendments = statementsWith(plan.lines, plan)
    return { ...plan, ...NEITHER, amendments, suggestions: {}, versions: [], takenDrafts: [] }
  }
  const granted = Object.entries(plan.lines).filter(([, line]) => parts.includes(conceptOf(line.kind).section))
  const ids = new Set(granted.map(([id]) => id))
  // A line whose parent is in another part stands on its own.
  const lines = Object.fromEntries(
    granted.map(([id, line]) => [id, line.parent && !ids.has(line.parent) ? { ...line, parent: undefined } : line]),
  )
  return {
    ...plan,
    ...NEITHER,
    amendments: statementsWith(lines, plan),
    lines,
    order: plan.order.filter((id) => lines[id]),
    suggestions: {},
    sessions: [],
    versions: [],
    takenDrafts: [],
  }
}
