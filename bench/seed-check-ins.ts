import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/kernel/dates.ts'
import type { Site } from '#server/http/here.ts'
import type { SeededPlan } from './seed.ts'

/** So many check-ins of a client, a week apart, ending today: two questionnaires, a goal rating and a note each. Made by commands. */
export async function seedCheckIns(site: Site, practiceId: string, { client, line }: SeededPlan, many: number) {
  const today = new Date().toISOString().slice(0, 10)
  for (let n = 0; n < many; n++) {
    const on = addDays(today, -7 * (many - 1 - n))
    const answers = (items: number) =>
      Array.from({ length: items }, (_, item) => ({ item: item + 1, value: (n + item) % 3 }))
    const outcome = await site.handler.handle('checkins', {
      practiceId,
      streamId: `checkins/${client}`,
      clientId: client,
      command: {
        type: 'checkIn',
        client,
        on,
        measures: [
          {
            measure: 'phq9',
            edition: 1,
            answers: answers(9).map((one) => (one.item === 9 ? { ...one, value: 0 } : one)),
          },
          { measure: 'gad7', edition: 1, answers: answers(7) },
        ],
        ratings: [{ about: line, value: n % 11 }],
        levels: [],
        steps: [],
        together: { value: 8 },
        note: 'The nights were better this week, apart from Sunday, when I lay awake and thought about work.',
      },
      asking: { person: client, capacity: 'client', at: `${on}T09:00:00.000Z`, today: on, commandId: randomUUID() },
    })
    if ('refused' in outcome) throw new Error(`a check-in was refused: ${JSON.stringify(outcome.refused)}`)
  }
}
