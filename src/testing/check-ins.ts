import { type Given, nothingGiven } from '#domain/check-in/answers.ts'
import { type CheckInCommand } from '#domain/check-in/commands.ts'
import { checkInsDecider } from '#domain/check-in/check-ins.ts'
import type { CheckInFact } from '#domain/check-in/facts.ts'
import type { CheckIns } from '#domain/check-in/state.ts'
import type { Library, Measure } from '#domain/measure/measure.ts'
import { type Deed, scenes } from '#testing/given-when-then.ts'
import { asking, type Someone } from '#testing/people.ts'

export const { given, told, state } = scenes<CheckIns, CheckInCommand, CheckInFact>(checkInsDecider)

export type CheckInDeed = Deed<CheckInCommand>

const seen = { mark: 'seen', source: 'made up for tests' } as const

/** A made-up measure of three questions, 0 to 3; the third is about risk. A change of 3 points is more than chance. */
export const MOOD: Measure = {
  id: 'mood',
  edition: 1,
  kind: 'questionnaire',
  name: 'Mood in three questions',
  short: 'Mood-3',
  about: 'low mood',
  language: 'en',
  items: [
    { text: 'Low?' },
    { text: 'Tired?' },
    { text: 'Better off gone?', risk: { from: 1, action: 'alert', ...seen } },
  ],
  options: [0, 1, 2, 3].map((value) => ({ value, label: `level ${value}` })),
  scoring: { rule: 'sum', lowest: 0, highest: 9, better: 'lower', ...seen },
  missing: { atMost: 1, never: [3], ...seen },
  reliableChange: [{ points: 3, who: 'tests', how: 'made up', ...seen }],
  licence: { sentence: 'Free.', ...seen },
}
/** One question whose answer is asked about, not interrupted for. */
export const RECKLESS: Measure = {
  ...MOOD,
  id: 'reckless',
  name: 'Risks',
  short: 'Risks',
  items: [{ text: 'Taking risks?', risk: { from: 2, action: 'ask', ...seen } }],
  scoring: { rule: 'sum', lowest: 0, highest: 3, better: 'lower', ...seen },
  missing: { atMost: 0, ...seen },
}
export const LIBRARY: Library = { mood: MOOD, reckless: RECKLESS }

/** Answers to the made-up measure, in order. */
export const mood = (...values: (number | null)[]): Given['measures'][number] => ({
  measure: 'mood',
  edition: 1,
  answers: values.map((value, n) => ({ item: n + 1, value })),
})

/** `says(jo, 'a', { measures: [mood(1, 1, 0)] })`: someone checks in; the check-in is `a.0`, its first risk `a.1`. */
export function says(
  who: Someone,
  command: string,
  what: Partial<Given> & Partial<Extract<CheckInCommand, { type: 'checkIn' }>>,
  more: Parameters<typeof asking>[2] = {},
): CheckInDeed {
  const asked = asking(who, command, { supplied: { library: LIBRARY }, ...more })
  return { command: { type: 'checkIn', client: 'jo', on: asked.today, ...nothingGiven, ...what }, asking: asked }
}
export const does = (
  who: Someone,
  command: string,
  what: CheckInCommand,
  more: Parameters<typeof asking>[2] = {},
): CheckInDeed => ({ command: what, asking: asking(who, command, more) })
