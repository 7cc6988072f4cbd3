import { addDays, type CivilDate, dayNumber, daysBetween } from '#domain/kernel/dates.ts'
import type { Span } from '#web/charts/chart.ts'

export type Tick = { readonly at: number; readonly label: string }

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
const tenth = (value: number): number => Math.round(value * 10) / 10

/** Where a day stands between `left` and `right`, in proportion to time. Days outside the span stand at its ends. */
export function acrossTime({ from, to }: Span, left: number, right: number): (day: CivilDate) => number {
  const days = Math.max(1, daysBetween(from, to))
  return (day) => tenth(left + (between(daysBetween(from, day), 0, days) / days) * (right - left))
}

/** Where a value stands between `top` (the highest) and `bottom`. Values beyond the scale stand at its ends. */
export function upScale(lowest: number, highest: number, top: number, bottom: number): (value: number) => number {
  const range = highest - lowest || 1
  return (value) => tenth(bottom - ((between(value, lowest, highest) - lowest) / range) * (bottom - top))
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100]

/** Whole values to write beside a scale: at most `most` of them, the ends of short scales among them. */
export function valuesBeside(lowest: number, highest: number, most: number): number[] {
  const step = STEPS.find((one) => (highest - lowest) / one < most) ?? Math.ceil((highest - lowest) / most)
  const first = Math.ceil(lowest / step) * step
  return Array.from({ length: Math.floor((highest - first) / step) + 1 }, (_, n) => first + n * step)
}

const LABEL_ROOM = 62
const MONTHS = [1, 2, 3, 6, 12, 24, 60]
const MONTH_DAYS = 30.44

/** Days to write under a time axis: Mondays' distances for some weeks, first days of months for longer. */
export function daysUnder(span: Span, left: number, right: number): Tick[] {
  const days = Math.max(1, daysBetween(span.from, span.to))
  const at = acrossTime(span, left, right)
  const room = (LABEL_ROOM * days) / Math.max(1, right - left)
  if (days <= 100) {
    const step = Math.max(1, Math.ceil(room / 7)) * 7
    const count = Math.floor(days / step) + 1
    return Array.from({ length: count }, (_, n) => addDays(span.from, n * step)).map((day) => ({
      at: at(day),
      label: worded(day, { day: 'numeric', month: 'short' }),
    }))
  }
  const step = MONTHS.find((one) => one * MONTH_DAYS >= room) ?? 120
  const months = firstDays(span, step)
  return months.map((day, n) => ({
    at: at(day),
    label: worded(
      day,
      step >= 12
        ? { year: 'numeric' }
        : n === 0 || day.slice(0, 4) !== months[n - 1]?.slice(0, 4)
          ? { month: 'short', year: 'numeric' }
          : { month: 'short' },
    ),
  }))
}

/** The first days of every so many months within a span; counted from January, so that years look alike. */
function firstDays({ from, to }: Span, step: number): CivilDate[] {
  const found: CivilDate[] = []
  const months = (day: CivilDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  for (let month = Math.ceil(months(from) / step) * step; ; month += step) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
    if (day > to) return found
    if (day >= from) found.push(day)
  }
}

function worded(day: CivilDate, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(navigator.language, { ...options, timeZone: 'UTC' })
  return format.format(dayNumber(day) * 86_400_000)
}
