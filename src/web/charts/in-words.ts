import type { Chart } from '#web/charts/chart.ts'
import { figure } from '#web/charts/figures.ts'

/** Whether every value of the scale has words of its own, as the five levels of a goal have: then no number is needed. */
export const isInWords = ({ bands }: Pick<Chart, 'bands'>): boolean =>
  bands.length > 0 && bands.every(({ from, to }) => from === to)

/** The words of the band a value lies in, rounded half up between two of them as in the domain; empty where there are none. */
export function bandWords({ bands }: Pick<Chart, 'bands'>, value: number): string {
  const within = (score: number) => bands.find(({ from, to }) => from <= score && score <= to)
  return (within(value) ?? within(Math.floor(value + 0.5)))?.words ?? ''
}

/** A value as it is said: "12 (moderate)", "7", or the words of its level. */
export function valueWords(chart: Pick<Chart, 'bands'>, value: number): string {
  const words = bandWords(chart, value)
  if (isInWords(chart)) return words === '' ? figure(value) : `“${words}”`
  return words === '' ? figure(value) : `${figure(value)} (${words})`
}
