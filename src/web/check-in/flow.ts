import type { Given } from '#domain/check-in/answers.ts'
import { type Answer, answerTo, fitting, reachesRisk, toSend, withAnswer } from '#web/check-in/answering.ts'
import { saysSomething } from '#web/check-in/says.ts'
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

/** At the beginning, or at the question whether to go on where one stopped: only where something of it is still asked. */
export function begin(screens: readonly Screen[], begun: Begun | null): Flow {
  const given = begun ? fitting(begun.given, screens) : nothing
  if (!begun || !saysSomething(toSend(given)))
    return { screens, given: nothing, at: 0, place: 'hello', changing: false }
  return { screens, given, at: Math.max(0, Math.min(begun.at, screens.length)), place: 'return', changing: false }
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

/** What has been typed or chosen on this screen so far. One stays there. */
export function drafted(flow: Flow, answer: Answer): Flow {
  const screen = flow.screens[flow.at]
  return screen ? { ...flow, given: withAnswer(flow.given, screen, answer) } : flow
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

/** Where one is, without what was answered: as much as the history of the browser may know. */
export type Spot = Pick<Flow, 'place' | 'at' | 'changing'>
export const spotOf = ({ place, at, changing }: Flow): Spot => ({ place, at, changing })
export const sameSpot = (one: Spot, other: Spot): boolean =>
  one.place === other.place && one.at === other.at && one.changing === other.changing

/** At a spot of before, with what is answered now. What is not there any more gives way to the question it was about. */
export function placedAt(flow: Flow, { place, at, changing }: Spot): Flow {
  const there = { ...flow, at, changing }
  const screen = flow.screens[at]
  switch (place) {
    case 'hello':
    case 'return':
      return { ...flow, place: 'hello', at: 0, changing: false }
    case 'summary':
      return { ...goTo(flow, flow.screens.length), changing: false }
    case 'asking':
      return goTo(there, at)
    case 'risk':
      return screen && reachesRisk(screen, answerTo(flow.given, screen)) ? { ...there, place } : goTo(there, at)
  }
}
