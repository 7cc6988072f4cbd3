import type { Command } from '#testing/visitor.ts'

const NOTHING = { measures: [], ratings: [], levels: [], steps: [] }

/** A check-in as a screen sends it: nothing but what is given. */
export function checkInSent(client: string, on: string, said: Readonly<Record<string, unknown>>): Command {
  return { type: 'checkIn', client, on, ...NOTHING, ...said }
}

/** These answers to a measure, in the order of its items. */
export function answered(measure: string, values: readonly (number | null)[], edition = 1) {
  return { measure, edition, answers: values.map((value, at) => ({ item: at + 1, value })) }
}
