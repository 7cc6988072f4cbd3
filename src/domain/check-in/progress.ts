import type { Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { StepSaid } from '#domain/check-in/answers.ts'
import type { Basis, Mark } from '#domain/check-in/basis.ts'
import type { Way } from '#domain/check-in/facts.ts'
import { openAlerts } from '#domain/check-in/risk.ts'
import { type Series, seriesOf } from '#domain/check-in/series.ts'
import { type Signal, signalsOf } from '#domain/check-in/signal.ts'
import { type CheckIns, counted, type Risk } from '#domain/check-in/state.ts'
import { checkInsFor } from '#domain/check-in/view.ts'
import { attainmentT } from '#domain/measure/attainment.ts'
import { meanRatingChange } from '#domain/measure/goal-rating.ts'
import type { Library } from '#domain/measure/measure.ts'
import { nhsOutcome, type NhsOutcome } from '#domain/measure/nhs.ts'
import type { SignalRules } from '#domain/measure/signal-rules.ts'

/** What the progress page shows, as its reader may see it. Days oldest first; notes newest first. */
export type Progress = {
  readonly series: readonly Series[]
  readonly marks: readonly Mark[]
  /** Goals worked on that nobody has rated yet. */
  readonly unrated: readonly { readonly goal: EntityId; readonly words: string }[]
  readonly inForce: Basis['inForce']
  readonly reviewOn: CivilDate | null
  readonly nextSession: CivilDate | null
  readonly nextSessionAt: TimeOfDay | null
  readonly held: number
  /** The latest check-ins, newest first: when, how they came, who sent or entered them. */
  readonly latest: readonly {
    readonly id: EntityId
    readonly on: CivilDate
    readonly way: Way
    readonly by: PersonId
    readonly setAside: boolean
  }[]
  readonly count: number
  /** What the client last said of each step that is still the next. */
  readonly steps: readonly {
    readonly step: EntityId
    readonly words: string
    readonly said: StepSaid | null
    readonly on: CivilDate | null
  }[]
  /** The latest of them. */
  readonly notes: readonly {
    readonly checkIn: EntityId
    readonly on: CivilDate
    readonly about: 'note' | 'together'
    readonly words: string
  }[]
  /** The latest, oldest first, and every alert nobody has acted on. `mistaken`: in an entry from paper set aside since. */
  readonly risks: readonly (Risk & { readonly mistaken?: true })[]
  /** How many there are of each that are not told here. */
  readonly earlier: { readonly latest: number; readonly notes: number; readonly risks: number }
  /** For the team alone; a client reads no comparison with others and no signal. */
  readonly signals: readonly Signal[]
  readonly figures: {
    readonly nhs: NhsOutcome | null
    readonly attainment: { readonly t: number; readonly goals: number } | null
    readonly goalRating: { readonly change: number; readonly goals: number } | null
  } | null
}

/** How many check-ins, notes and answers about safety are told unless all of them are asked for. */
const LATEST = 12

/** The progress page of one client, from what they said, the plan, the measures and the rules; `all`: its lists whole. */
export function progressFor(
  capacity: Capacity,
  whole: CheckIns,
  basis: Basis,
  library: Library,
  rules: SignalRules,
  told: 'latest' | 'all' = 'latest',
): Progress {
  const state = checkInsFor(capacity, whole)
  const all = seriesOf(state, basis, library)
  const said = counted(state)
  const aside = new Set(state.checkIns.flatMap((one) => (one.setAside ? [one.id] : [])))
  const most = told === 'all' ? Infinity : LATEST
  const checkIns = state.checkIns.toSorted((a, b) => (a.on < b.on || (a.on === b.on && a.at < b.at) ? 1 : -1))
  const notes = notesOf(state)
  const open = new Set(openAlerts(state))
  const risks = state.risks.filter((one, n) => n >= state.risks.length - most || open.has(one))
  const team = capacity === 'therapist' || capacity === 'supervisor'
  const series = team ? all : all.map(withoutOthers)
  return {
    series,
    marks: basis.marks,
    unrated: basis.goals.flatMap(({ id, words, asked }) =>
      asked && !series.some((one) => one.id === `goal:${id}`) ? [{ goal: id, words }] : [],
    ),
    inForce: basis.inForce,
    reviewOn: basis.reviewOn,
    nextSession: basis.nextSession,
    nextSessionAt: basis.nextSessionAt,
    held: basis.held.length,
    latest: checkIns
      .slice(0, most)
      .map(({ id, on, way, by, setAside }) => ({ id, on, way, by, setAside: setAside !== undefined })),
    count: said.length,
    steps: basis.steps.map(({ id, action }) => {
      const one = said.findLast(({ steps }) => steps.some(({ step }) => step === id))
      const how = one?.steps.find(({ step }) => step === id)?.said ?? null
      return { step: id, words: action, said: how, on: one?.on ?? null }
    }),
    notes: notes.slice(0, most),
    risks: risks.map((one) => (aside.has(one.checkIn) ? { ...one, mistaken: true } : one)),
    earlier: {
      latest: Math.max(0, checkIns.length - most),
      notes: Math.max(0, notes.length - most),
      risks: state.risks.length - risks.length,
    },
    signals: team ? signalsOf(state, basis, series, rules) : [],
    figures: team ? figuresOf(series, basis, library) : null,
  }
}

/** A client reads of their own points and of chance; classes and cut-offs compare with other people, and stay with the team. */
function withoutOthers(series: Series): Series {
  const own = (change: Series['change']): Series['change'] =>
    change && { ...change, cutOff: null, crossed: null, class: 'unknown' }
  return { ...series, change: own(series.change), sinceVersion: own(series.sinceVersion), how: [] }
}

function notesOf(state: CheckIns): Progress['notes'] {
  const notes: Progress['notes'][number][] = []
  for (const { id, on, note, together } of counted(state).toReversed()) {
    if (note) notes.push({ checkIn: id, on, about: 'note', words: note })
    if (together?.words) notes.push({ checkIn: id, on, about: 'together', words: together.words })
  }
  return notes
}

function figuresOf(series: readonly Series[], basis: Basis, library: Library): Progress['figures'] {
  const pair = (role: 'depression' | 'anxiety') => {
    const one = series.find(
      ({ of, about, points }) => of === 'measure' && library[about]?.nhs?.role === role && points.length > 1,
    )
    const [first, last] = [one?.points[0]?.[1], one?.points.at(-1)?.[1]]
    const measure = one ? library[one.about] : undefined
    return measure && first !== undefined && last !== undefined ? { measure, first, last } : null
  }
  const [depression, anxiety] = [pair('depression'), pair('anxiety')]
  const levels = series.flatMap(({ of, about, points }) => {
    const now = points.at(-1)?.[1]
    if (of !== 'attainment' || now === undefined) return []
    return [{ level: now, weight: basis.objectives.find((one) => one.id === about)?.weight ?? 1 }]
  })
  const rated = series.flatMap(({ of, points }) => {
    const [first, last] = [points[0]?.[1], points.at(-1)?.[1]]
    return of === 'goal' && first !== undefined && last !== undefined && points.length > 1 ? [{ first, last }] : []
  })
  return {
    nhs: depression && anxiety ? nhsOutcome({ depression, anxiety }) : null,
    attainment: levels.length > 0 ? { t: attainmentT(levels), goals: levels.length } : null,
    goalRating: rated.length > 0 ? { change: meanRatingChange(rated), goals: rated.length } : null,
  }
}
