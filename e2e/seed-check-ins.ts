import { inDays } from './days.ts'
import type { Actor } from './actor.ts'

const answers = (...values: readonly number[]) => values.map((value, n) => ({ item: n + 1, value }))

/** Two sheets entered from paper and a check-in of the client's own: enough for charts, ratings and words of all kinds. */
export async function checkInsOf(therapist: Actor, person: Actor, client: string, goal: string): Promise<void> {
  const stream = `checkins/${client}`
  const said = (more: object) => ({
    type: 'checkIn',
    client,
    measures: [],
    ratings: [],
    levels: [],
    steps: [],
    ...more,
  })
  const worry = (...values: number[]) => [{ measure: 'gad7', edition: 1, answers: answers(...values) }]
  for (const [days, measures, value] of [
    [-14, worry(3, 2, 2, 2, 1, 1, 2), 2],
    [-7, worry(2, 2, 2, 1, 1, 1, 1), 4],
  ] as const)
    await therapist.command(
      stream,
      'therapist',
      said({ on: inDays(days), measures, ratings: [{ about: goal, value }] }),
    )
  const today = { on: inDays(0), measures: worry(1, 1, 1, 1, 0, 1, 1), ratings: [{ about: goal, value: 6 }] }
  await person.command(stream, 'client', said({ ...today, together: { value: 8 }, note: 'Two good nights in a row.' }))
  await therapist.command(stream, 'therapist', { type: 'rateGoal', client, goal, value: 4 })
}
