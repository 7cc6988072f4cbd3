import { type CivilDate, dayNumber } from '#domain/kernel/dates.ts'

/** A number in the reader's format with at most one decimal, and a real minus: "−6.5". */
export function figure(value: number): string {
  return new Intl.NumberFormat(navigator.language, { maximumFractionDigits: 1 }).format(value).replace('-', '−')
}

/** With its sign, also for what rose: "+2". */
export const signed = (value: number): string => (value > 0 ? `+${figure(value)}` : figure(value))

/** A day in few letters, with its year: "3 Mar 2027". For tables. */
export function shortDay(day: CivilDate): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(navigator.language, options).format(dayNumber(day) * 86_400_000)
}
