import { type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Basis } from '#domain/check-in/basis.ts'
import { USUAL_SCHEDULE } from '#domain/check-in/schedule.ts'
import { type CheckIn, type CheckIns, counted } from '#domain/check-in/state.ts'
import type { Library } from '#domain/measure/measure.ts'
import type { Interval } from '#domain/plan/concept/objective.ts'

/** One thing that is asked. `together` and `note` ask nothing of the plan. */
export type Question =
  | { readonly ask: 'measure'; readonly measure: string; readonly edition: number }
  | { readonly ask: 'goal'; readonly goal: EntityId; readonly words: string }
  | { readonly ask: 'objective'; readonly objective: EntityId; readonly words: string }
  | {
      readonly ask: 'attainment'
      readonly objective: EntityId
      readonly words: string
      readonly levels: readonly string[]
    }
  | { readonly ask: 'step'; readonly step: EntityId; readonly words: string; readonly by: CivilDate | null }
  | { readonly ask: 'together' }
  | { readonly ask: 'note' }

/** Where the questions are to be asked. A link shows nothing of the plan; away from the room, risk items need someone who looks. */
export type Place = {
  readonly where: 'signedIn' | 'link' | 'room' | 'paper'
  /** Whether the practice is reachable and covered, so that items about risk may be asked away from the room. */
  readonly remoteRisk: boolean
}

const WEEKS: { readonly [I in Interval]?: number } = {
  weekly: 1,
  everyTwoWeeks: 2,
  everyThreeWeeks: 3,
  monthly: 4,
}
/** A question before every session is asked in the days before it, so that it speaks of the time since the last. */
const BEFORE_SESSION_DAYS = 3
/** A question before a review is asked in the week before it. */
const BEFORE_REVIEW_DAYS = 7

/** Whether something last answered on `last` is due again on `today`. Never answered is due; so is what was never given an interval. */
export function isDue(interval: Interval | null, last: CivilDate | null, basis: Basis, today: CivilDate): boolean {
  if (interval === 'beforeReview') {
    const { reviewOn } = basis
    if (reviewOn === null || reviewOn < today || daysBetween(today, reviewOn) > BEFORE_REVIEW_DAYS) return false
    return last === null || daysBetween(last, reviewOn) > BEFORE_REVIEW_DAYS
  }
  if (last === null) return true
  if (interval === null || interval === 'everySession') {
    const held = basis.held.at(-1)
    // An answer on the day of a session was given before it, and counts for that one.
    if (held === undefined || last > held) return false
    return basis.nextSession === null || daysBetween(today, basis.nextSession) <= BEFORE_SESSION_DAYS
  }
  return daysBetween(last, today) >= (WEEKS[interval] ?? 1) * 7
}

/** The day on which something was last answered. */
export function lastAnswered(state: CheckIns, holds: (one: CheckIn) => boolean): CivilDate | null {
  return counted(state).findLast(holds)?.on ?? null
}

/** Whether this measure may be asked there: one with an item that alerts is asked away from the room only where someone looks. */
export function mayAsk(library: Library, measure: string, place: Place): boolean {
  const known = Object.hasOwn(library, measure) ? library[measure] : undefined
  if (!known) return false
  const alerts = known.items.some(({ risk }) => risk?.action === 'alert')
  return !alerts || place.where === 'room' || place.where === 'paper' || place.remoteRisk
}

/**
 * What is due on this day, in the order it is asked: measures, own goals, steps, working together, anything to say. A note can
 * always be left, and is asked for first where steps would be.
 */
export function questionsDue(
  state: CheckIns,
  basis: Basis,
  library: Library,
  place: Place,
  today: CivilDate,
): Question[] {
  const { goals, together, steps, measures } = state.schedule ?? USUAL_SCHEDULE
  const asked: Question[] = []
  let openFirst = false
  const due = (interval: Interval | null, holds: (one: CheckIn) => boolean): boolean =>
    isDue(interval, lastAnswered(state, holds), basis, today)
  const wanted = new Map<string, Interval | null>(measures.map((one) => [one.measure, one.interval]))
  const objectives = basis.objectives.filter((one) => one.asked)
  for (const one of objectives) if (one.measure) wanted.set(one.measure, one.interval)
  for (const [measure, interval] of wanted)
    if (mayAsk(library, measure, place) && due(interval, (one) => one.measures.some((m) => m.measure === measure)))
      asked.push({ ask: 'measure', measure, edition: library[measure]?.edition ?? 1 })
  if (place.where !== 'link') {
    const rated = (id: EntityId) => (one: CheckIn) => one.ratings.some(({ about }) => about === id)
    for (const one of basis.goals)
      if (one.asked && goals !== null && due(goals, rated(one.id)))
        asked.push({ ask: 'goal', goal: one.id, words: one.words })
    for (const one of objectives) {
      if (one.evidence === 'rating' && due(one.interval, rated(one.id)))
        asked.push({ ask: 'objective', objective: one.id, words: one.notice })
      const levelled = (said: CheckIn): boolean => said.levels.some(({ about }) => about === one.id)
      if (one.evidence === 'attainment' && one.levels && due(one.interval, levelled))
        asked.push({ ask: 'attainment', objective: one.id, words: one.notice, levels: one.levels })
    }
    const stepsAsked = basis.steps.filter(
      ({ id }) => steps && due('everySession', (one) => one.steps.some(({ step }) => step === id)),
    )
    // Steps come after how things are, never first: where nothing else asks that, the open question does.
    openFirst = asked.length === 0 && stepsAsked.length > 0
    if (openFirst) asked.push({ ask: 'note' })
    for (const { id, action, by } of stepsAsked) asked.push({ ask: 'step', step: id, words: action, by })
  }
  if (together !== null && due(together, (one) => one.together !== undefined)) asked.push({ ask: 'together' })
  if (!openFirst) asked.push({ ask: 'note' })
  return asked
}

/** Sessions held since the last check-in: how often one was missed, counted in sessions and not in days. */
export function missedCheckIns(state: CheckIns, basis: Basis): number {
  const last = counted(state).at(-1)?.on
  return basis.held.filter((on) => last === undefined || on > last).length
}
