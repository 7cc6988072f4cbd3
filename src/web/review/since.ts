import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'

/** Since when a look at the plan looks back: the last look, else the version in force, else the beginning. */
export type SinceWhen = {
  readonly what: 'review' | 'version' | 'start'
  readonly on: CivilDate
  /** Of a version: which one. */
  readonly number?: number | undefined
}

export function sinceWhen(plan: Plan, today: CivilDate): SinceWhen {
  const last = plan.reviews.findLast((one) => one.done)?.done?.on
  const version = versionInForce(plan)
  const signed =
    version?.elsewhere ??
    version?.signatures
      .map((one) => one.on)
      .toSorted()
      .at(-1)
  if (last && (!signed || last > signed)) return { what: 'review', on: last }
  if (version && signed) return { what: 'version', on: signed, number: version.number }
  return { what: 'start', on: plan.opened?.on ?? today }
}

export type Happened = {
  readonly id: string
  readonly what: 'setback' | 'lifeEvent' | 'waymark' | 'step' | 'goal' | 'objective'
  readonly line: Line
  readonly on: CivilDate
}

/** What happened on the way since then, by day: hard patches, what changed in life, waymarks, and what was done or reached. */
export function happenedSince(plan: Plan, since: CivilDate): Happened[] {
  const found = linesInOrder(plan).flatMap((line): Happened[] => {
    const { id, kind, standing, words } = line
    if (standing === 'ended') return []
    if (kind === 'milestone') {
      const mark = words['mark']
      if (mark === 'planned' || mark === 'start') return []
      const on = typeof words['on'] === 'string' ? words['on'] : line.changedAt.slice(0, 10)
      // What was noted since counts, too: a hard patch of before may have been told only now.
      const lately = on >= since || line.at.slice(0, 10) > since
      const what = mark === 'setback' || mark === 'lifeEvent' ? mark : 'waymark'
      return lately ? [{ id, what, line, on }] : []
    }
    if (kind !== 'step' && kind !== 'goal' && kind !== 'objective') return []
    const on = line.changedAt.slice(0, 10)
    return standing === 'reached' && on >= since ? [{ id, what: kind, line, on }] : []
  })
  return found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

export type Moved = { readonly how: 'added' | 'reworded' | 'paused' | 'ended'; readonly line: Line }

/** What became of the lines of the plan after that day, one for each line; what was reached is told as something that happened. */
export function movedSince(plan: Plan, since: CivilDate): Moved[] {
  return linesInOrder(plan).flatMap((line): Moved[] => {
    const { kind, standing, at, changedAt } = line
    const isAhead = kind === 'milestone' && line.words['mark'] === 'planned'
    if ((kind === 'milestone' && !isAhead) || standing === 'reached' || changedAt.slice(0, 10) <= since) return []
    const isNew = at.slice(0, 10) > since
    if (standing === 'ended') return isNew ? [] : [{ how: 'ended', line }]
    if (standing === 'paused') return [{ how: 'paused', line }]
    return [{ how: isNew ? 'added' : 'reworded', line }]
  })
}

/** How many sessions were held since. Looking and signing are done in a session: the one of that day was before; not so at the start. */
export const heldSince = (plan: Pick<Plan, 'sessions'>, { what, on }: SinceWhen): number =>
  plan.sessions.filter((one) => one.state === 'held' && (one.on > on || (what === 'start' && one.on === on))).length
