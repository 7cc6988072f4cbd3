import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { Interval } from '#domain/plan/concept/objective.ts'
import { wordsOf } from '#domain/plan/line.ts'
import { currentView } from '#domain/plan/stance.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'
import { comingSession } from '#domain/plan/waiting.ts'

/** `asked`: still worked on. What was reached or rests is asked about no more, and its ratings stay on the page. */
export type BasisGoal = {
  readonly id: EntityId
  readonly words: string
  readonly since: CivilDate
  readonly asked: boolean
}
export type BasisObjective = {
  readonly id: EntityId
  readonly goal: EntityId | null
  readonly notice: string
  readonly evidence: 'measure' | 'rating' | 'attainment'
  readonly measure: string | null
  readonly levels: readonly string[] | null
  readonly weight: number
  readonly baseline: number | null
  readonly target: number | null
  readonly direction: 'up' | 'down' | null
  readonly interval: Interval | null
  readonly since: CivilDate
  readonly asked: boolean
}
export type BasisStep = { readonly id: EntityId; readonly action: string; readonly by: CivilDate | null }
/** What stands beside a chart: a waymark, a hard patch, something that changed, a review. */
export type Mark = {
  readonly id: EntityId
  readonly kind: 'start' | 'reached' | 'lifeEvent' | 'setback' | 'review'
  readonly words: string
  readonly on: CivilDate
}

/** What check-ins need to know of a plan: what to ask about, and when. Made from the plan as its reader may see it. */
export type Basis = {
  readonly goals: readonly BasisGoal[]
  readonly objectives: readonly BasisObjective[]
  readonly steps: readonly BasisStep[]
  readonly marks: readonly Mark[]
  readonly codes: readonly string[]
  /** Days of the sessions held, oldest first. */
  readonly held: readonly CivilDate[]
  readonly nextSession: CivilDate | null
  readonly nextSessionAt: TimeOfDay | null
  readonly reviewOn: CivilDate | null
  readonly inForce: { readonly number: number; readonly on: CivilDate } | null
}

export const noBasis: Basis = {
  goals: [],
  objectives: [],
  steps: [],
  marks: [],
  codes: [],
  held: [],
  nextSession: null,
  nextSessionAt: null,
  reviewOn: null,
  inForce: null,
}

const MARKS = ['start', 'reached', 'lifeEvent', 'setback'] as const

/** The plan's part in checking in: active goals, their objectives that can be asked about, the client's next steps, the sessions. */
export function basisOf(plan: Plan): Basis {
  if (!plan.opened) return noBasis
  const goals: BasisGoal[] = []
  const objectives: BasisObjective[] = []
  const steps: BasisStep[] = []
  const marks: Mark[] = []
  const codes: string[] = []
  let reviewOn: CivilDate | null = null
  for (const line of linesInOrder(plan)) {
    if (line.standing === 'ended') continue
    // What the client said no to is not asked about.
    const asked = line.standing === 'active' && currentView(line, 'client')?.answer !== 'no'
    const since = line.at.slice(0, 10)
    const goal = wordsOf(line, 'goal')
    if (goal) goals.push({ id: line.id, words: goal.ownWords ?? goal.clinicalWording ?? '', since, asked })
    const one = wordsOf(line, 'objective')
    if (one?.evidence && one.evidence !== 'noticing' && (one.evidence !== 'attainment' || one.levels))
      objectives.push({
        id: line.id,
        goal: line.parent ?? null,
        notice: one.notice,
        evidence: one.evidence,
        measure: one.evidence === 'measure' ? (one.measure ?? null) : null,
        levels: one.levels ?? null,
        weight: one.weight ?? 1,
        baseline: one.baseline ?? null,
        target: one.target ?? null,
        direction: one.direction ?? null,
        interval: one.interval ?? null,
        since,
        asked,
      })
    if (!asked) continue
    const step = wordsOf(line, 'step')
    if (step?.owner === 'client') steps.push({ id: line.id, action: step.action, by: step.by ?? null })
    const code = wordsOf(line, 'need')?.code
    if (code) codes.push(code.code)
    const review = wordsOf(line, 'review')
    if (review) reviewOn = review.on
  }
  for (const line of linesInOrder(plan)) {
    const milestone = wordsOf(line, 'milestone')
    const kind = MARKS.find((one) => one === milestone?.mark)
    if (milestone?.on && kind && line.standing !== 'ended')
      marks.push({ id: line.id, kind, words: milestone.ownWords, on: milestone.on })
  }
  const version = versionInForce(plan)
  const next = comingSession(plan)
  return {
    goals,
    objectives,
    steps,
    marks,
    codes,
    held: plan.sessions
      .filter((one) => one.state === 'held')
      .map((one) => one.on)
      .sort(),
    nextSession: next?.on ?? null,
    nextSessionAt: next?.at ?? null,
    reviewOn,
    inForce: version
      ? { number: version.number, on: (version.signatures.at(-1)?.at ?? version.preparedAt).slice(0, 10) }
      : null,
  }
}
