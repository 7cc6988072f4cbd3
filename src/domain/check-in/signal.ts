import type { Basis } from '#domain/check-in/basis.ts'
import { missedCheckIns } from '#domain/check-in/due.ts'
import type { Series } from '#domain/check-in/series.ts'
import type { CheckIns, LookedAt } from '#domain/check-in/state.ts'
import type { SignalRules } from '#domain/measure/signal-rules.ts'

/**
 * Something the published rules say deserves a conversation; it joins the agenda of the next session, for the therapist. `level`
 * says how strong it is: points worse, sessions without change, points apart, check-ins missed.
 */
export type Signal = {
  readonly id: string
  readonly rule: 'worsening' | 'noChange' | 'gap' | 'missed'
  /** The series it is about; null for missed check-ins. */
  readonly series: string | null
  readonly level: number
  /** The last time someone looked; the signal comes back when it has grown since. */
  readonly looked: LookedAt | null
  /** Whether it is on the agenda now. */
  readonly open: boolean
}

/** By how much a signal has to have grown since someone looked to be told again. */
const AGAIN: Record<Signal['rule'], number> = { worsening: 1, noChange: 4, gap: 1, missed: 2 }

/** Every signal there is, those on the agenda first. Derived from answers, plan and rules alone. Risk is not among them. */
export function signalsOf(state: CheckIns, basis: Basis, series: readonly Series[], rules: SignalRules): Signal[] {
  const found: Signal[] = []
  const say = (rule: Signal['rule'], about: string | null, level: number): void => {
    const id = about === null ? rule : `${rule}:${about}`
    const looked = state.looked.findLast((one) => one.signal === id) ?? null
    found.push({ id, rule, series: about, level, looked, open: looked === null || level >= looked.level + AGAIN[rule] })
  }
  for (const one of series) {
    const { change } = one
    if (change?.reliable && change.better === false) say('worsening', one.id, Math.abs(change.points))
    const since = one.points[0]?.[0]
    const sessions = since === undefined ? 0 : basis.held.filter((on) => on >= since).length
    if (one.of === 'measure' && change?.reliable === false && sessions >= rules.noChangeBySession)
      say('noChange', one.id, sessions)
    const [mine, theirs] = [one.points.at(-1)?.[1], one.theirs.at(-1)?.[1]]
    const worked = basis.goals.some(({ id, asked }) => asked && id === one.about)
    if (worked && mine !== undefined && theirs !== undefined && Math.abs(mine - theirs) >= rules.ratingGap)
      say('gap', one.id, Math.abs(mine - theirs))
  }
  // Whoever was never asked has missed nothing: somebody chose what is asked, the plan asks, or they have answered before.
  const asks = state.schedule !== null || basis.objectives.some((one) => one.asked) || state.checkIns.length > 0
  const missed = missedCheckIns(state, basis)
  if (asks && missed >= rules.missed) say('missed', null, missed)
  return found.sort((a, b) => Number(b.open) - Number(a.open))
}
