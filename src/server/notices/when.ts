import { DAILY_HOUR, FROM_HOUR, type How, UNTIL_HOUR } from '#server/http/notices-contract.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
/** So long something can be taken back, or more can come to it, before it is told. */
export const GRACE_MS = 3 * MINUTE_MS

/** The hour it is in a time zone, 0 to 23. */
export function hourIn(zone: string, moment: Date): number {
  return Number(partsIn(zone, moment).hour)
}

function partsIn(zone: string, moment: Date): { readonly hour: string; readonly minute: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const found = parts.formatToParts(moment)
  const part = (type: string): string => found.find((one) => one.type === type)?.value ?? '0'
  return { hour: part('hour'), minute: part('minute') }
}

/** The first moment after this one at which it is so many o'clock in the zone, or this one itself. Steps by minutes over odd offsets. */
export function nextHour(zone: string, from: Date, hour: number): Date {
  const minutes = ({ hour: h, minute }: ReturnType<typeof partsIn>): number => Number(h) * 60 + Number(minute)
  let at = new Date(Math.ceil(from.getTime() / MINUTE_MS) * MINUTE_MS)
  // Twice: a clock that is put forward or back on the way is off by an hour after the first step.
  for (let step = 0; step < 3; step += 1) {
    const ahead = (hour * 60 - minutes(partsIn(zone, at)) + 1440) % 1440
    if (ahead === 0) return at
    at = new Date(at.getTime() + (ahead > 720 && step > 0 ? ahead - 1440 : ahead) * MINUTE_MS)
    if (at < from) at = new Date(at.getTime() + 24 * HOUR_MS)
  }
  return at
}

/** Whether people may be written to at this hour; nobody is at night. */
export function isByDay(zone: string, moment: Date): boolean {
  const hour = hourIn(zone, moment)
  return hour >= FROM_HOUR && hour < UNTIL_HOUR
}

/** This moment by day; at night the next morning. */
export function byDay(zone: string, moment: Date): Date {
  return isByDay(zone, moment) ? moment : nextHour(zone, moment, FROM_HOUR)
}

/** When something raised at this moment is told. Null: never. `ready`: nothing can be taken back, it is simply there. */
export function dueAt(how: How, raisedAt: Date, zone: string, { ready = false } = {}): Date | null {
  switch (how) {
    case 'never':
      return null
    case 'atOnce':
      return byDay(zone, ready ? raisedAt : new Date(raisedAt.getTime() + GRACE_MS))
    case 'daily':
      return nextHour(zone, raisedAt, DAILY_HOUR)
  }
}
