import { type CivilDate, dayNumber } from '#domain/kernel/dates.ts'
import type { RoadmapMark } from '#domain/plan/roadmap.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Stop } from '#web/roadmap/gather.ts'
import { dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const DAY_MS = 86_400_000

/** A day in few letters: "3 Dec", with the year when it is another one. */
export function shortDay(day: CivilDate, today: CivilDate): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }
  const format = new Intl.DateTimeFormat(navigator.language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...year,
  })
  return format.format(dayNumber(day) * DAY_MS)
}

const WHAT: Record<Exclude<RoadmapMark['what'], 'version'>, () => string> = {
  start: m.roadmap_start,
  step: m.roadmap_step,
  goal: m.roadmap_goal,
  review: m.roadmap_review,
  waymark: m.roadmap_waymark,
  session: m.roadmap_session,
  setback: m.roadmap_setback,
  lifeEvent: m.roadmap_life_event,
}

/** What a mark is, in a word or two, to this reader. A version that holds without the client's signature says so. */
export function whatItIs(stop: Stop, reader: Side): string {
  if (stop.what === 'cairn') return m.roadmap_cairn({ count: stop.marks.length })
  if (stop.what !== 'version') return WHAT[stop.what]()
  const number = { number: stop.number ?? 1 }
  if (stop.number === 0) return m.roadmap_version_elsewhere()
  if (stop.signed !== false) return m.roadmap_version(number)
  return reader === 'client' ? m.roadmap_version_not_by_you(number) : m.roadmap_version_not_by_client(number)
}

/** When it was or is planned, in few letters; empty without a day. */
export function when(stop: Stop, today: CivilDate): string {
  if (stop.what !== 'cairn') return stop.on ? shortDay(stop.on, today) : ''
  return stop.from.slice(0, 7) === stop.to.slice(0, 7)
    ? monthOf(stop.from)
    : m.roadmap_from_to({ from: monthOf(stop.from), to: monthOf(stop.to) })
}

function monthOf(day: CivilDate): string {
  const format = new Intl.DateTimeFormat(navigator.language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  return format.format(dayNumber(day) * DAY_MS)
}

/** A mark in one sentence, as the list and a screen reader say it. */
export function sentenceOf(mark: RoadmapMark, today: CivilDate, reader: Side): string {
  const what = whatItIs(mark, reader)
  const said = ended(mark.words ? `${what}: ${mark.words.trim()}` : what)
  if (!mark.on) return said
  const day = { day: dayWords(mark.on), away: fromToday(mark.on, today) }
  if (!mark.behind && mark.on < today) return m.roadmap_was_planned({ said, ...day })
  return mark.behind ? m.roadmap_was({ said, ...day }) : m.roadmap_is_planned({ said, ...day })
}

/** With a full stop, unless the person has already ended the sentence. */
const ended = (said: string): string => (/[.!?…]$/.test(said) ? said : `${said}.`)
