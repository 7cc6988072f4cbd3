import type { HARD_TIMES_TOPICS } from '#domain/plan/concept/hard-times.ts'
import { m } from '#words/paraglide/messages.js'

export type Topic = (typeof HARD_TIMES_TOPICS)[number]

/** The eight topics, in the order in which they are asked and read, by their headings. */
export const TOPIC_NAMES: Record<Topic, () => string> = {
  earlySigns: m.hard_early_signs,
  helpsMe: m.hard_helps_me,
  peopleAndPlaces: m.hard_people_and_places,
  askForHelp: m.hard_ask_for_help,
  professionals: m.hard_professionals,
  safer: m.hard_safer,
  ifAdmitted: m.hard_if_admitted,
  reasons: m.hard_reasons,
}
export const TOPICS = Object.keys(TOPIC_NAMES) as readonly Topic[]

/** Where somebody can be called. */
export const HAS_PHONE: ReadonlySet<string> = new Set<Topic>(['peopleAndPlaces', 'askForHelp', 'professionals'])
