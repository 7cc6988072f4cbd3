import { type Chart, mostByChance } from '#web/charts/chart.ts'
import { figure } from '#web/charts/figures.ts'
import { isInWords, valueWords } from '#web/charts/in-words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * The chart's twin in words: when, from what to what, how high and low, which way is better, what may be chance, the aim. What
 * happened along the way is the same for all charts of a page, and stands there once (`AlongTheWay`).
 */
export function chartWords(chart: Chart): string {
  const { points, better, target, baseline, chance, lowest, highest } = chart
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return m.chart_words_none()
  const value = (score: number): string => valueWords(chart, score)
  const said: string[] = [
    points.length === 1
      ? m.chart_words_one({ day: dayWords(first[0]), value: value(first[1]) })
      : m.chart_words_from_to({
          count: points.length,
          from: dayWords(first[0]),
          to: dayWords(last[0]),
          first: value(first[1]),
          last: value(last[1]),
        }),
  ]
  if (points.length > 2) {
    const values = points.map((one) => one[1])
    said.push(m.chart_words_range({ high: value(Math.max(...values)), low: value(Math.min(...values)) }))
  }
  if (!isInWords(chart)) {
    said.push(m.chart_words_scale({ lowest: figure(lowest), highest: figure(highest) }), directionWords(better))
  }
  if (target !== null) said.push(m.chart_words_target({ target: value(target) }))
  if (baseline !== null && chance !== null) {
    const most = mostByChance(chance)
    const [low, high] = [Math.max(lowest, baseline - most), Math.min(highest, baseline + most)]
    said.push(m.chart_words_chance({ low: figure(low), high: figure(high), points: figure(chance) }))
  }
  const [start, end] = [chart.course[0], chart.course.at(-1)]
  if (start && end) {
    const [expected, low, high] = [figure(end[1]), figure(end[2]), figure(end[3])]
    said.push(m.chart_words_course_therapist({ first: figure(start[1]), expected, low, high }))
  }
  const theirs = chart.theirs.at(-1)
  if (theirs) said.push(m.chart_words_theirs({ value: figure(theirs[1]), day: dayWords(theirs[0]) }))
  return said.join(' ')
}

/** Which way is better, said beside every chart. */
export const directionWords = (better: Chart['better']): string =>
  better === 'lower' ? m.chart_lower_better() : m.chart_higher_better()
