import type { Schedule } from '#domain/check-in/schedule.ts'
import type { Library, Measure } from '#domain/measure/measure.ts'
import type { Interval } from '#domain/plan/concept/objective.ts'
import { choiceWords } from '#web/line-words/choices.ts'
import { knownAsWithCount } from '#web/line-words/known-as.ts'
import type { Reader } from '#web/line-words/names.ts'
import { m } from '#words/paraglide/messages.js'

/** How often, in words: "every session". */
export const oftenWords = (interval: Interval): string =>
  choiceWords('objective', 'interval', interval, 'client') ?? interval

/** What is asked beyond the plan, as sentences; in the order of the check-in. */
export function scheduleSentences(schedule: Schedule, library: Library, reader: Reader): string[] {
  const { goals, together, steps, measures, remind } = schedule
  const client = reader === 'client'
  return [
    ...measures.map(({ measure, interval }) =>
      m.asked_says_measure({ measure: nameIn(library, measure), often: oftenWords(interval) }),
    ),
    goals === null
      ? m.asked_says_no_goals()
      : (client ? m.asked_says_goals : m.asked_says_goals_therapist)({ often: oftenWords(goals) }),
    ...(steps ? [client ? m.asked_says_steps() : m.asked_says_steps_therapist()] : []),
    together === null ? m.asked_says_no_together() : m.asked_says_together({ often: oftenWords(together) }),
    ...(remind ? [client ? m.asked_says_remind() : m.asked_says_remind_therapist()] : []),
  ]
}

function nameIn(library: Library, id: string): string {
  const measure = library[id]
  return measure ? knownAsWithCount(measure) : id
}

/** The measures that hold a question about safety which needs somebody to see the answer at once. */
export const asksAboutSafety = (measure: Measure): boolean => measure.items.some(({ risk }) => risk?.action === 'alert')
