import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Basis } from '#domain/check-in/basis.ts'
import { type CheckIns, counted } from '#domain/check-in/state.ts'
import { type Change, changeOf } from '#domain/measure/change.ts'
import { type HowChange, howChange } from '#domain/measure/how-change.ts'
import type { Library, Measure } from '#domain/measure/measure.ts'
import type { Answers } from '#domain/measure/score.ts'

/** One value on one day: [day, value]; `true` as a third where missing answers were replaced by the mean of the others. */
export type Point = readonly [on: CivilDate, value: number] | readonly [on: CivilDate, value: number, proRated: true]

/** What was measured or rated over time, oldest first. `id`: `measure:phq9`, `goal:…`, `objective:…`, `together`. */
export type Series = {
  readonly id: string
  readonly of: 'measure' | 'goal' | 'objective' | 'attainment' | 'together'
  /** The measure, goal or objective. */
  readonly about: string
  /** In the plan's words; for a measure empty. */
  readonly words: string
  readonly goal: EntityId | null
  readonly lowest: number
  readonly highest: number
  readonly better: 'lower' | 'higher'
  readonly points: readonly Point[]
  /** The therapist's own ratings, where there are any. */
  readonly theirs: readonly Point[]
  /** Given in the plan, else the first value. */
  readonly baseline: {
    readonly value: number
    readonly from: 'plan' | 'firstAnswer'
    readonly on: CivilDate | null
  } | null
  readonly target: number | null
  /** From the baseline to the last value, and since the version in force. For measures with a published criterion. */
  readonly change: Change | null
  readonly how: readonly HowChange[]
  readonly sinceVersion: Change | null
  /** The same measure answered item by item, first and last. */
  readonly items: { readonly first: Answers; readonly last: Answers } | null
  readonly levels: readonly string[] | null
}

/** A day counts once, with what was said last: two answers a minute apart are no change. */
function put(points: Point[], point: Point): void {
  if (points.at(-1)?.[0] === point[0]) points.pop()
  points.push(point)
}

const last = (points: readonly Point[]): Point | undefined => points.at(-1)

/** Everything that was measured or rated, in the order of the plan: measures, goals, objectives, working together. */
export function seriesOf(state: CheckIns, basis: Basis, library: Library): Series[] {
  const said = counted(state).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at < b.at ? -1 : 1))
  const measures = new Map<string, { points: Point[]; firstOn: string; first: Answers; last: Answers }>()
  const rated = new Map<string, Point[]>()
  const levelled = new Map<string, Point[]>()
  const together: Point[] = []
  const add = (to: Map<string, Point[]>, about: string, point: Point): void => {
    const points = to.get(about)
    if (points) put(points, point)
    else to.set(about, [point])
  }
  for (const one of said) {
    for (const { measure, answers, total, proRated } of one.measures) {
      const known = measures.get(measure) ?? { points: [], firstOn: one.on, first: answers, last: answers }
      if (known.firstOn === one.on) known.first = answers
      known.last = answers
      if (total !== null) put(known.points, proRated ? [one.on, total, true] : [one.on, total])
      measures.set(measure, known)
    }
    for (const { about, value } of one.ratings) add(rated, about, [one.on, value])
    for (const { about, level } of one.levels) add(levelled, about, [one.on, level])
    if (one.together) put(together, [one.on, one.together.value])
  }
  const series: Series[] = []
  for (const [id, { points, first, last: latest }] of measures) {
    const measure = Object.hasOwn(library, id) ? library[id] : undefined
    if (measure) series.push(ofMeasure(measure, points, { first, last: latest }, basis))
  }
  const bare = {
    goal: null,
    better: 'higher',
    change: null,
    how: [],
    sinceVersion: null,
    items: null,
    levels: null,
  } as const
  const ten = { ...bare, lowest: 0, highest: 10, theirs: [] as Point[], target: null }
  for (const { id, words } of basis.goals) {
    const points = rated.get(id) ?? []
    const theirs = state.theirs.filter((one) => one.goal === id).map((one): Point => [one.on, one.value])
    if (points.length + theirs.length > 0)
      series.push({
        ...ten,
        id: `goal:${id}`,
        of: 'goal',
        about: id,
        words,
        goal: id,
        points,
        theirs,
        baseline: firstOf(points),
      })
  }
  for (const one of basis.objectives) {
    const { id, notice: words, goal, levels, target } = one
    const better = one.direction === 'down' ? 'lower' : 'higher'
    const points = (one.evidence === 'attainment' ? levelled : rated).get(id)
    if (!points || one.evidence === 'measure') continue
    const baseline =
      one.baseline === null ? firstOf(points) : ({ value: one.baseline, from: 'plan', on: null } as const)
    const about = { ...ten, about: id, words, goal, points, target, better, baseline } as const
    if (one.evidence === 'rating') series.push({ ...about, id: `objective:${id}`, of: 'objective' })
    else
      series.push({
        ...about,
        id: `attainment:${id}`,
        of: 'attainment',
        lowest: -2,
        highest: 2,
        levels,
        target: target ?? 0,
      })
  }
  if (together.length > 0)
    series.push({
      ...ten,
      id: 'together',
      of: 'together',
      about: 'together',
      words: '',
      points: together,
      baseline: firstOf(together),
    })
  return series
}

function firstOf(points: readonly Point[]): Series['baseline'] {
  const first = points[0]
  return first ? { value: first[1], from: 'firstAnswer', on: first[0] } : null
}

function ofMeasure(measure: Measure, points: readonly Point[], items: Series['items'], basis: Basis): Series {
  const named = basis.objectives.filter((one) => one.measure === measure.id)
  const objective = named.find((one) => one.asked) ?? named[0]
  const planned = objective?.baseline ?? null
  const baseline = planned === null ? firstOf(points) : ({ value: planned, from: 'plan', on: null } as const)
  const now = last(points)
  const changed = baseline && now && (planned !== null || points.length > 1)
  const { inForce } = basis
  const then = inForce ? points.findLast(([on]) => on <= inForce.on) : undefined
  return {
    id: `measure:${measure.id}`,
    of: 'measure',
    about: measure.id,
    words: objective?.notice ?? '',
    goal: objective?.goal ?? null,
    lowest: measure.scoring.lowest,
    highest: measure.scoring.highest,
    better: measure.scoring.better,
    points,
    theirs: [],
    baseline,
    target: objective?.target ?? null,
    change: changed ? changeOf(measure, baseline.value, now[1]) : null,
    how: changed ? howChange(measure, baseline.value, now[1]) : [],
    sinceVersion: then && now && then !== now ? changeOf(measure, then[1], now[1]) : null,
    items: points.length > 0 ? items : null,
    levels: null,
  }
}
