import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ChartEvent, Span } from '#web/charts/chart.ts'

/** Events that stand at one place of the strip above a chart. More than one where they would lie on each other. */
export type EventSpot = { readonly x: number; readonly events: readonly ChartEvent[] }

/** How far apart two pictures have to be. */
const APART = 34

/** The events within the span, each where it happened; those too close to tell apart become one mark with their number. */
export function gatherEvents(
  events: readonly ChartEvent[],
  { from, to }: Span,
  at: (day: CivilDate) => number,
): EventSpot[] {
  const spots: EventSpot[] = []
  const within = events.filter(({ on }) => on >= from && on <= to).toSorted((a, b) => (a.on < b.on ? -1 : 1))
  for (const event of within) {
    const last = spots.at(-1)
    const x = at(event.on)
    if (last && x - last.x < APART) spots[spots.length - 1] = { x: last.x, events: [...last.events, event] }
    else spots.push({ x, events: [event] })
  }
  return spots
}
