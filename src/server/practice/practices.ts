import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { noPractice, type Practice } from '#domain/practice/practice.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import type { Wake } from '#server/live/wake.ts'
import type { Kinds } from '#server/streams/kinds.ts'

export type Practices = {
  /** The practice as it stands, at most a few seconds old; commands to it decide on the newest all the same. */
  readonly of: (practiceId: PracticeId) => Promise<Practice>
  readonly stop: () => void
}

const FRESH_MS = 3_000

/** Keeps each practice's people and settings at hand: nearly every request needs its time zone. */
export function openPractices(handler: () => Handler<Kinds>, wake: Wake): Practices {
  const kept = new Map<PracticeId, { readonly practice: Promise<Practice>; readonly at: number }>()
  const deaf = wake.hear((heard) => {
    if (heard === 'anything') kept.clear()
    else if (heard.topic === 'practice') kept.delete(heard.practiceId)
  })
  return {
    of(practiceId) {
      const found = kept.get(practiceId)
      if (found && Date.now() - found.at < FRESH_MS) return found.practice
      const practice = handler()
        .read('practice', practiceId, 'practice')
        .then((standing) => standing?.state ?? noPractice)
      kept.set(practiceId, { practice, at: Date.now() })
      const forget = (): void => void (kept.get(practiceId)?.practice === practice && kept.delete(practiceId))
      // Whoever asks for practices that are not there fills no memory.
      practice.then((found) => found === noPractice && forget(), forget)
      return practice
    },
    stop: deaf,
  }
}

/** The day it is in a time zone at this moment. Days begin on a full minute, so what was found holds for the rest of it. */
export function todayIn(zone: string, at: Instant | Date): CivilDate {
  const moment = new Date(at)
  const minute = Math.floor(moment.getTime() / 60_000)
  const known = days.get(zone)
  if (known?.minute === minute) return known.day
  const parts = formatOf(zone).formatToParts(moment)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  days.set(zone, { minute, day })
  return day
}

/** The time of day it is in a time zone at this moment, to the minute. */
export function timeIn(zone: string, at: Instant | Date): TimeOfDay {
  let format = clocks.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(zone, format)
  }
  return format.format(new Date(at))
}

const clocks = new Map<string, Intl.DateTimeFormat>()
const days = new Map<string, { readonly minute: number; readonly day: CivilDate }>()

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format
}

/** Whether this is a time zone that the machine knows. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}
