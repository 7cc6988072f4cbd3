import { bandOf } from '#domain/measure/band.ts'
import { type Measure, type MeasureItem, optionsOf } from '#domain/measure/measure.ts'

/** One answer for each item, in the order of the items; null where there is none. */
export type Answers = readonly (number | null)[]

/** An answer that asks for a conversation about risk: the item's number from 1, and the value as ticked. */
export type RiskItem = { readonly item: number; readonly value: number; readonly action: 'alert' | 'ask' }

export type Score = {
  /** Null when too many answers are missing, or one that is never replaced. */
  readonly total: number | null
  /** Whether missing answers were replaced by the mean of those given; the total then has one decimal. */
  readonly proRated: boolean
  /** Numbers of the items without an answer, from 1. Those that only some people answer are not among them. */
  readonly missing: readonly number[]
  readonly band: string | null
  /** Sums of the parts whose items are all answered. Absent where the measure has no parts. */
  readonly clusters?: Readonly<Record<string, number>>
  /** Whatever the total: also when there is none. */
  readonly riskItems: readonly RiskItem[]
}

/**
 * The score of a measure by its published rule (file of the measure: `scoring`, `missing`, `bands`). `answers` are checked
 * already (`checkAnswers`); those beyond the last item are ignored, those not there count as not answered.
 */
export function scoreOf(measure: Measure, answers: Answers): Score {
  const counted = measure.items.map((item, at) => countedAs(measure, item, at, answers[at] ?? null))
  const missing = counted.flatMap((value, at) => (value === null ? [at + 1] : []))
  const total = totalOf(measure, counted, missing)
  const clusters = clustersOf(measure, counted)
  return {
    total,
    proRated: total !== null && missing.length > 0,
    missing,
    band: total === null ? null : bandOf(measure, total),
    ...(clusters && { clusters }),
    riskItems: measure.items.flatMap(({ risk }, at) => {
      const value = answers[at] ?? null
      return risk && value !== null && value >= risk.from ? [{ item: at + 1, value, action: risk.action }] : []
    }),
  }
}

/** What an answer counts: as ticked, or from the other end; an item only some people answer counts least when left out. */
function countedAs(measure: Measure, item: MeasureItem, at: number, answer: number | null): number | null {
  const values = optionsOf(measure, at + 1).map((one) => one.value)
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  if (answer === null) return item.onlyFor === undefined ? null : lowest
  return item.reversed ? lowest + highest - answer : answer
}

function totalOf(measure: Measure, counted: readonly (number | null)[], missing: readonly number[]): number | null {
  const { atMost, never = [] } = measure.missing
  const given = counted.filter((value) => value !== null)
  if (given.length === 0 || missing.length > atMost || missing.some((item) => never.includes(item))) return null
  const sum = given.reduce((all, value) => all + value, 0)
  const factor = measure.scoring.rule === 'meanTimes10' ? 10 : counted.length
  const whole = measure.scoring.rule === 'sum' && missing.length === 0
  return whole ? sum : Math.round((sum * factor * 10) / given.length) / 10
}

function clustersOf(measure: Measure, counted: readonly (number | null)[]): Record<string, number> | undefined {
  const sums = new Map<string, number | null>()
  for (const [at, { cluster }] of measure.items.entries()) {
    if (cluster === undefined) continue
    const [before, value] = [sums.get(cluster), counted[at] ?? null]
    sums.set(cluster, before === null || value === null ? null : (before ?? 0) + value)
  }
  if (sums.size === 0) return undefined
  return Object.fromEntries([...sums].flatMap(([name, sum]) => (sum === null ? [] : [[name, sum]])))
}
