import * as z from 'zod/mini'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { isId, type PersonId } from '#domain/kernel/ids.ts'
import { type Course, courseShape } from '#domain/measure/course/course.ts'
import { type Library, type Measure, measureShape } from '#domain/measure/measure.ts'
import { problemsOf } from '#domain/measure/measure-rules.ts'
import { LOOSEST, loosened, type SignalRules, signalRules } from '#domain/measure/signal-rules.ts'

/** An expected course a practice has taken over for a measure, with how often its band was wrong on people it had not seen. */
export type AdoptedCourse = {
  readonly course: Course
  /** The study or practice it comes from, in words. */
  readonly from: string
  /** Unit of its time. */
  readonly unit: 'session' | 'week' | 'month'
  /** Share of later scores outside the 80 % band, by cross-validation when it was fitted. */
  readonly outside: number
  readonly testedOn: number
  readonly shown: boolean
}

/** Who looks when a therapist does not: named, with hours, and after how many minutes. */
export type Cover = { readonly person: PersonId; readonly hours: string; readonly afterMinutes: number }

/** What a practice asks with and watches by: its own measures, its rules, its cover, its expected courses. */
export type PracticeLibrary = {
  readonly measures: Library
  /** Own measures in the editions asked before, as `id@edition`: answers on their way are scored by the one they were given to. */
  readonly earlier: Library
  /** Shipped measures that this practice does not use. */
  readonly hidden: readonly string[]
  readonly rules: SignalRules
  readonly cover: (Cover & { readonly since: CivilDate }) | null
  /** Whether questions about risk may be asked away from the room: asked for by the practice, and only with a cover. */
  readonly remoteRisk: boolean
  readonly courses: Readonly<Record<string, AdoptedCourse>>
}

export const noLibrary: PracticeLibrary = {
  measures: {},
  earlier: {},
  hidden: [],
  rules: LOOSEST,
  cover: null,
  remoteRisk: false,
  courses: {},
}

const id = () => z.string().check(z.refine(isId))
/** `right`: whoever loads it says that the practice may use its text. */
export const adoptMeasure = z.strictObject({
  type: z.literal('adoptMeasure'),
  measure: measureShape,
  right: z.literal(true),
})
export const hideMeasure = z.strictObject({ type: z.literal('hideMeasure'), measure: id(), hidden: z.boolean() })
export const setSignalRules = z.strictObject({ type: z.literal('setSignalRules'), rules: signalRules })
export const setCover = z.strictObject({
  type: z.literal('setCover'),
  person: id(),
  hours: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  afterMinutes: z.int().check(z.gte(5), z.lte(24 * 60)),
})
export const askRiskRemotely = z.strictObject({ type: z.literal('askRiskRemotely'), on: z.boolean() })
export const adoptCourse = z.strictObject({
  type: z.literal('adoptCourse'),
  measure: id(),
  course: courseShape,
  from: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  unit: z.enum(['session', 'week', 'month']),
  outside: z.number().check(z.gte(0), z.lte(1)),
  testedOn: z.int().check(z.gte(1)),
})
export const showCourse = z.strictObject({ type: z.literal('showCourse'), measure: id(), shown: z.boolean() })
export const libraryCommand = z.discriminatedUnion('type', [
  adoptMeasure,
  hideMeasure,
  setSignalRules,
  setCover,
  askRiskRemotely,
  adoptCourse,
  showCourse,
])
export type LibraryCommand = z.infer<typeof libraryCommand>

export type LibraryFact =
  | { readonly type: 'measureAdopted'; readonly measure: Measure }
  | { readonly type: 'measureHidden'; readonly measure: string; readonly hidden: boolean }
  | { readonly type: 'signalRulesSet'; readonly rules: SignalRules }
  | { readonly type: 'coverSet'; readonly cover: Cover; readonly on: CivilDate }
  | { readonly type: 'riskAskedRemotely'; readonly on: boolean }
  | { readonly type: 'courseAdopted'; readonly measure: string; readonly course: Omit<AdoptedCourse, 'shown'> }
  | { readonly type: 'courseShown'; readonly measure: string; readonly shown: boolean }

const runs: readonly Capacity[] = ['administrator']
const clinical: readonly Capacity[] = ['administrator', 'therapist', 'supervisor']
export const MAY_LIBRARY: Record<LibraryCommand['type'], readonly Capacity[]> = {
  adoptMeasure: clinical,
  hideMeasure: runs,
  setSignalRules: runs,
  setCover: runs,
  askRiskRemotely: runs,
  adoptCourse: clinical,
  showCourse: runs,
}

function decide(command: LibraryCommand, library: PracticeLibrary, asking: Asking): Decision<LibraryFact> {
  if (!MAY_LIBRARY[command.type].includes(asking.capacity)) return refuse('not-allowed')
  switch (command.type) {
    case 'adoptMeasure': {
      const { measure } = command
      const shipped = (asking.supplied?.library ?? {}) as Library
      if (Object.hasOwn(shipped, measure.id)) return refuse('already-exists', { about: measure.id })
      const problem = problemsOf(measure)[0]
      if (problem) return refuse('measure-misfit', { about: measure.id, field: `measure.${problem.field}` })
      const known = Object.hasOwn(library.measures, measure.id) ? library.measures[measure.id] : undefined
      if (known && measure.edition <= known.edition) return refuse('already-exists', { about: measure.id })
      return accept({ type: 'measureAdopted', measure })
    }
    case 'hideMeasure':
      return library.hidden.includes(command.measure) === command.hidden
        ? refuse('nothing-changed', { about: command.measure })
        : accept({ type: 'measureHidden', measure: command.measure, hidden: command.hidden })
    case 'setSignalRules': {
      const field = loosened(command.rules)
      return field
        ? refuse('never-silenced', { field: `rules.${field}` })
        : accept({ type: 'signalRulesSet', rules: command.rules })
    }
    case 'setCover': {
      const { type: _, ...cover } = command
      return accept({ type: 'coverSet', cover, on: asking.today })
    }
    case 'askRiskRemotely':
      if (command.on && !library.cover) return refuse('no-cover-yet')
      if (command.on === library.remoteRisk) return refuse('nothing-changed')
      return accept({ type: 'riskAskedRemotely', on: command.on })
    case 'adoptCourse': {
      const { type: _, measure, ...course } = command
      return accept({ type: 'courseAdopted', measure, course })
    }
    case 'showCourse': {
      const known = Object.hasOwn(library.courses, command.measure) ? library.courses[command.measure] : undefined
      if (!known) return refuse('unknown', { about: command.measure })
      return known.shown === command.shown
        ? refuse('nothing-changed', { about: command.measure })
        : accept({ type: 'courseShown', measure: command.measure, shown: command.shown })
    }
  }
}

function evolve(library: PracticeLibrary, { fact }: Recorded<LibraryFact>): PracticeLibrary {
  switch (fact.type) {
    case 'measureAdopted': {
      const { measure } = fact
      const before = Object.hasOwn(library.measures, measure.id) ? library.measures[measure.id] : undefined
      const earlier = before
        ? { ...library.earlier, [editionName(before.id, before.edition)]: before }
        : library.earlier
      return { ...library, earlier, measures: { ...library.measures, [measure.id]: measure } }
    }
    case 'measureHidden': {
      const others = library.hidden.filter((one) => one !== fact.measure)
      return { ...library, hidden: fact.hidden ? [...others, fact.measure] : others }
    }
    case 'signalRulesSet':
      return { ...library, rules: fact.rules }
    case 'coverSet':
      return { ...library, cover: { ...fact.cover, since: fact.on } }
    case 'riskAskedRemotely':
      return { ...library, remoteRisk: fact.on }
    case 'courseAdopted':
      return { ...library, courses: { ...library.courses, [fact.measure]: { ...fact.course, shown: false } } }
    case 'courseShown': {
      const known = library.courses[fact.measure]
      if (!known) return library
      return { ...library, courses: { ...library.courses, [fact.measure]: { ...known, shown: fact.shown } } }
    }
  }
}

export const libraryDecider: Decider<PracticeLibrary, LibraryCommand, LibraryFact> = {
  initial: noLibrary,
  decide,
  evolve,
}

/** The name of a measure in one edition. No id has an `@`. */
export const editionName = (id: string, edition: number): string => `${id}@${edition}`

/** What this practice can ask: the shipped measures it has not put away, and its own. */
export function libraryOf(shipped: Library, { measures, hidden }: PracticeLibrary): Library {
  const all: Record<string, Measure> = { ...shipped, ...measures }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !hidden.includes(name)))
}
