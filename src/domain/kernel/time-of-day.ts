/** A time of day on the practice's clock, `HH:MM` from 00:00 to 23:59, without a time zone. As text, times sort as they follow each other. */
export type TimeOfDay = string

const SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether the text is a time that a clock shows. */
export function isTimeOfDay(text: string): boolean {
  return SHAPE.test(text)
}

/** Minutes since midnight. */
export function minutesOf(time: TimeOfDay): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
