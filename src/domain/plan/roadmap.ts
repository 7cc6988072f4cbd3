import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { isInForce, isSignedByClient } from '#domain/plan/version-standing.ts'
import { nextSession } from '#domain/plan/waiting.ts'

/** A mark on the way: what it is, when it was or is planned, and whether it lies behind. */
export type RoadmapMark = {
  readonly id: string
  readonly line: EntityId | null
  readonly what: 'start' | 'version' | 'step' | 'goal' | 'review' | 'setback' | 'lifeEvent' | 'waymark' | 'session'
  readonly words: string
  readonly number?: number | undefined
  /** Of a version: whether the client signed it. */
  readonly signed?: boolean | undefined
  readonly on: CivilDate | null
  readonly behind: boolean
}
export type Roadmap = { readonly marks: readonly RoadmapMark[]; readonly today: CivilDate }

/** The way from the start to now and on. Marks behind come by day; those ahead by day, then in page order; goals last. */
export function roadmapOf(plan: Plan, today: CivilDate): Roadmap {
  const marks: RoadmapMark[] = []
  if (plan.opened)
    marks.push({ id: 'start', line: null, what: 'start', words: '', on: startOf(plan, plan.opened.on), behind: true })
  for (const version of plan.versions.filter(isInForce)) {
    const on = version.elsewhere ?? lastSigning(version.signatures) ?? version.preparedAt.slice(0, 10)
    const { id, number } = version
    marks.push({
      id,
      line: null,
      what: 'version',
      words: '',
      number,
      signed: isSignedByClient(version),
      on,
      behind: true,
    })
  }
  const next = nextSession(plan)
  if (next) marks.push({ id: 'session', line: null, what: 'session', words: '', on: next, behind: false })
  for (const line of linesInOrder(plan)) {
    const mark = markOf(line.kind, line.words)
    if (!mark || line.standing === 'ended' || line.standing === 'paused') continue
    const reached = line.standing === 'reached'
    const on = reached ? line.changedAt.slice(0, 10) : mark.on
    const past =
      reached ||
      (['setback', 'lifeEvent', 'start', 'review'].includes(mark.what) && (mark.on ?? today) <= today) ||
      mark.behind === true
    marks.push({ id: line.id, line: line.id, what: mark.what, words: mark.words, on, behind: past })
  }
  return {
    marks: [...marks.filter((one) => one.behind).sort(byDay), ...marks.filter((one) => !one.behind).sort(ahead)],
    today,
  }
}

function markOf(
  kind: string,
  words: Readonly<Record<string, unknown>>,
): { what: RoadmapMark['what']; words: string; on: CivilDate | null; behind?: boolean } | null {
  const on = typeof words['by'] === 'string' ? words['by'] : typeof words['on'] === 'string' ? words['on'] : null
  if (kind === 'step') return { what: 'step', words: String(words['action'] ?? ''), on }
  if (kind === 'goal') return { what: 'goal', words: String(words['ownWords'] ?? words['clinicalWording'] ?? ''), on }
  if (kind === 'review') return { what: 'review', words: String(words['note'] ?? ''), on }
  if (kind !== 'milestone') return null
  const mark = words['mark']
  const what = mark === 'setback' || mark === 'lifeEvent' ? mark : 'waymark'
  return { what, words: String(words['ownWords'] ?? ''), on, behind: mark === 'reached' || mark === 'start' }
}

function startOf(plan: Plan, opened: CivilDate): CivilDate {
  const elsewhere = plan.versions.find((one) => one.elsewhere)?.elsewhere
  return elsewhere && elsewhere < opened ? elsewhere : opened
}

function lastSigning(signatures: readonly { readonly on: CivilDate }[]): CivilDate | undefined {
  return signatures
    .map((one) => one.on)
    .sort()
    .at(-1)
}

function byDay(a: RoadmapMark, b: RoadmapMark): number {
  return (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0
}

function ahead(a: RoadmapMark, b: RoadmapMark): number {
  const goals = Number(a.what === 'goal') - Number(b.what === 'goal')
  if (goals !== 0) return goals
  if (a.on && b.on) return byDay(a, b)
  return a.on ? -1 : b.on ? 1 : 0
}
