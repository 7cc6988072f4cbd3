import type { ChartEvent } from '#web/charts/chart.ts'
import { m } from '#words/paraglide/messages.js'

const NAMES: Record<Exclude<ChartEvent['what'], 'version'>, () => string> = {
  start: m.roadmap_start,
  waymark: m.roadmap_waymark,
  lifeEvent: m.roadmap_life_event,
  setback: m.roadmap_setback,
  review: m.roadmap_review,
}

/** What an event is, in a word or three. The words of a version are its number. */
export const eventName = ({ what, words }: ChartEvent): string =>
  what === 'version' ? m.chart_version({ number: words }) : NAMES[what]()

/** The event in one sentence, without its day: "A hard patch: the move." */
export function eventWords(event: ChartEvent): string {
  const name = eventName(event)
  return event.what === 'version' || event.words === '' ? name : `${name}: ${event.words}`
}
