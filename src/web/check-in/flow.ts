import type { Given } from '#domain/check-in/answers.ts'
import { type Answer, fitting, reachesRisk, withAnswer } from '#web/check-in/answering.ts'
import type { ItemScreen, Screen } from '#web/check-in/screens.ts'

/** Where somebody is in a check-in. A pure value: every step makes the next one. */
export type Flow = {
  readonly screens: readonly Screen[]
  readonly given: Given
  /** The screen one is on, from 0; as many as there are screens: all have been seen. */
  readonly at: number
  readonly place: 'hello' | 'return' | 'asking' | 'risk' | 'summary'
  /** One answer is being changed: the summary comes next. */
  readonly changing: boolean
}
/** What was answered before and not yet sent. */
export type Begun = { readonly given: Given; readonly at: number }

export const nothing: Given = { measures: [], ratings: [], levels: [], steps: [] }

/** At the beginning, or at the question whether to go on where one stopped. */
export function begin(screens: readonly Screen[], begun: Begun | null): Flow {
  if (!begun || begun.at === 0) return { screens, given: nothing, at: 0, place: 'hello', changing: false }
  const at = Math.max(0, Math.min(begun.at, screens.length))
  return { screens, given: fitting(begun.given, screens), at, place: 'return', changing: false }
}

export const start = (flow: Flow): Flow => goTo(flow, 0)
export const startAgain = (flow: Flow): Flow => start({ ...flow, given: nothing, changing: false })
export const goOn = (flow: Flow): Flow => goTo(flow, flow.at)

function goTo(flow: Flow, at: number): Flow {
  return at < flow.screens.length ? { ...flow, at, place: 'asking' } : { ...flow, at, place: 'summary' }
}

/** Takes the answer of the screen one is on. One about safety is met at once; else what comes next follows. */
export function answered(flow: Flow, answer: Answer): Flow {
  const screen = flow.screens[flow.at]
  if (!screen) return flow
  const given = withAnswer(flow.given, screen, answer)
  if (reachesRisk(screen, answer)) return { ...flow, given, place: 'risk' }
  return next({ ...flow, given })
}

/** From a screen, or from what stood between, to the next. */
export function next(flow: Flow): Flow {
  if (flow.changing) return { ...goTo(flow, flow.screens.length), changing: false }
  return goTo(flow, flow.at + 1)
}

/** One back: to the screen before, to the summary when an answer was being changed, to the hello from the first. */
export function back(flow: Flow): Flow {
  if (flow.place === 'risk') return { ...flow, place: 'asking' }
  if (flow.changing) return { ...goTo(flow, flow.screens.length), changing: false }
  return flow.at === 0 ? { ...flow, place: 'hello' } : goTo(flow, flow.at - 1)
}

/** From the summary to one answer. */
export const change = (flow: Flow, at: number): Flow => ({ ...goTo(flow, at), changing: true })

/** The item whose answer has just asked for help. */
export function riskOf(flow: Flow): ItemScreen | null {
  const screen = flow.screens[flow.at]
  return flow.place === 'risk' && screen?.kind === 'item' ? screen : null
}

/** Where to come back to: the screen that follows the last answer. */
export const stoppedAt = (flow: Flow): number =>
  flow.changing ? flow.screens.length : flow.place === 'risk' ? flow.at + 1 : flow.at
