import { shippedMeasure } from '#testing/measures.ts'

/** Answers to a measure that ships, all of them `low` but those named: `answersTo('phq9', 0, { 9: 1 })`. */
export function answersTo(measure: string, low: number, named: Readonly<Record<number, number>> = {}) {
  const { edition, items } = shippedMeasure(measure)
  return { measure, edition, answers: items.map((_, at) => ({ item: at + 1, value: named[at + 1] ?? low })) }
}

/** A check-in that says this and nothing else. */
export function checkInWith(client: string, on: string, ...measures: ReturnType<typeof answersTo>[]) {
  return { type: 'checkIn', client, on, measures, ratings: [], levels: [], steps: [] } as const
}
