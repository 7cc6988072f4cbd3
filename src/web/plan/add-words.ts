import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Reader } from '#web/line-words/names.ts'
import { m } from '#words/paraglide/messages.js'

type Adds = Record<Kind, () => string>

const CLIENT: Adds = {
  aboutMe: m.add_about_me_client,
  workingTogether: m.add_working_together,
  need: m.add_need_client,
  goal: m.add_goal_client,
  objective: m.add_objective_client,
  step: m.add_step,
  intervention: m.add_intervention_client,
  milestone: m.add_milestone_client,
  review: m.add_review,
  requirement: m.add_requirement,
  hardTimes: m.add_hard_times,
  ending: m.add_ending,
}
const PROFESSIONAL: Adds = {
  ...CLIENT,
  aboutMe: m.add_about_me_therapist,
  need: m.add_need_therapist,
  goal: m.add_goal_therapist,
  objective: m.add_objective_therapist,
  intervention: m.add_intervention_therapist,
  milestone: m.add_milestone_therapist,
}

/** The button that adds a line of this kind: a sentence with a verb. */
export function addWords(kind: Kind, reader: Reader): string {
  return (reader === 'client' ? CLIENT : PROFESSIONAL)[kind]()
}
