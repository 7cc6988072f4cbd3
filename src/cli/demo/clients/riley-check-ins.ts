import type { RileyLines } from '#cli/demo/clients/riley-lines.ts'
import type { Telling } from '#cli/demo/telling.ts'
import { answers } from '#cli/demo/voice.ts'

/** PHQ-9 of Riley so many weeks before the next session: heavy at first, better over a year, worse after the funeral, then light. */
const MOOD: Readonly<Record<number, readonly number[]>> = {
  102: [2, 2, 3, 2, 1, 3, 2, 1, 0],
  98: [2, 2, 3, 2, 1, 2, 2, 1, 0],
  94: [2, 2, 2, 2, 1, 2, 2, 1, 0],
  90: [2, 1, 2, 2, 1, 2, 1, 1, 0],
  86: [1, 1, 2, 2, 1, 2, 1, 0, 0],
  82: [1, 1, 2, 1, 1, 1, 1, 0, 0],
  76: [1, 1, 1, 1, 1, 1, 1, 0, 0],
  68: [1, 1, 1, 1, 0, 1, 1, 0, 0],
  60: [1, 0, 1, 1, 0, 1, 0, 0, 0],
  52: [2, 3, 3, 2, 2, 2, 1, 0, 0],
  48: [2, 2, 2, 2, 1, 2, 1, 0, 0],
  40: [1, 2, 2, 1, 1, 1, 1, 0, 0],
  32: [1, 1, 1, 1, 0, 1, 1, 0, 0],
  24: [1, 0, 1, 1, 0, 1, 0, 0, 0],
  18: [0, 1, 1, 1, 0, 0, 0, 0, 0],
  9: [0, 0, 1, 1, 0, 0, 0, 0, 0],
  3: [0, 0, 1, 0, 0, 1, 0, 0, 0],
}
const COOKING: Readonly<Record<number, number>> = {
  102: 1,
  98: 1,
  94: 2,
  90: 3,
  86: 4,
  82: 4,
  76: 5,
  68: 7,
  60: 7,
  52: 3,
  48: 4,
  40: 6,
  32: 7,
  24: 8,
  18: 9,
  9: 9,
  3: 9,
}
/** How much of the week was theirs, once that is what is asked. */
const MINE: Readonly<Record<number, number>> = { 40: 4, 32: 5, 24: 6, 18: 6, 9: 7, 3: 8 }

/** What Riley says before a session; nothing before most of them. */
export async function rileySays({ client, therapist }: Telling, lines: RileyLines, week: number): Promise<void> {
  const mood = MOOD[week]
  const cooking = COOKING[week]
  if (!mood || cooking === undefined || lines.cooking === '') return
  const mine = MINE[week]
  await client.checkIn({
    measures: [answers('phq9', ...mood)],
    ratings: [
      { about: lines.cooking, value: cooking },
      ...(mine === undefined ? [] : [{ about: lines.score, value: mine }]),
    ],
    together: { value: week === 52 ? 5 : 9 },
    ...(week === 52 ? { note: 'Since the funeral I count everything again. I am so tired of it.' } : {}),
  })
  if (week === 60 || week === 9) await therapist.rateGoal(lines.cooking, cooking)
}
