import type { Way } from '#domain/check-in/facts.ts'
import type { Instant } from '#domain/kernel/dates.ts'
import type { Alert } from '#web/alerts/sorted-alerts.ts'
import { dayOf, dayWords, momentWords, timeWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const WAY: Record<Exclude<Way, 'paper'>, () => string> = {
  signedIn: m.alert_way_signed_in,
  link: m.alert_way_link,
  room: m.alert_way_room,
}
const MINUTE_MS = 60_000

/**
 * When and how an answer came: "Came 23 November 2026, 14:05 (12 minutes ago), by a check-in link, away from the room." Of paper also
 * the day on the sheet, which may lie days before.
 */
export function cameWords({ at, way, on }: Pick<Alert, 'at' | 'way' | 'on'>, now: number): string {
  const [when, ago] = [whenWords(at, now), agoWords(at, now)]
  if (way === 'paper') return m.alert_when_paper({ day: dayWords(on), at: when, ago })
  return m.alert_when({ at: when, ago, way: WAY[way]() })
}

/** A moment; on the day itself the time says it all. */
export function whenWords(at: Instant, now: number): string {
  if (dayOf(at) !== dayOf(new Date(now).toISOString())) return momentWords(at)
  return m.alert_today_at({ time: timeWords(at) })
}

/** How long ago a moment was, as exactly as matters to someone who has to act: minutes, then hours, then days. */
export function agoWords(at: Instant, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / MINUTE_MS))
  if (minutes === 0) return m.alert_just_now()
  const relative = new Intl.RelativeTimeFormat(navigator.language, { numeric: 'always' })
  if (minutes < 90) return relative.format(-minutes, 'minute')
  if (minutes < 48 * 60) return relative.format(-Math.round(minutes / 60), 'hour')
  return relative.format(-Math.round(minutes / 1440), 'day')
}

/** Who else knows, or when they will. */
export function coverWords({ coverTold, coverAt }: Alert, now: number): string {
  if (coverTold) return m.alert_cover_told({ name: coverTold.name, at: whenWords(coverTold.at, now) })
  if (!coverAt) return m.alert_no_cover()
  return Date.parse(coverAt) <= now ? m.alert_cover_due() : m.alert_cover_at({ at: whenWords(coverAt, now) })
}
