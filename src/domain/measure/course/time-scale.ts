/** What the course is a straight line in: the time itself, or `ln(time + 1)`, which falls fast at first and then slowly. */
export type TimeScale = 'log' | 'linear'

/** The time as the course sees it. On the log scale a time must not be negative. */
export function onScale(scale: TimeScale, time: number): number {
  return scale === 'log' ? Math.log1p(time) : time
}
