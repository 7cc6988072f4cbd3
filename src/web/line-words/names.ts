import type { Kind, Words } from '#domain/plan/concept/concepts.ts'
import type { Section } from '#domain/practice/parts.ts'
import { m } from '#words/paraglide/messages.js'

/** For whom the page is worded: the client reads "what I want" where the professionals read "goal". */
export type Reader = 'client' | 'professional'

const SECTION_CLIENT: Record<Section, () => string> = {
  aboutMe: m.section_about_me_client,
  workingTogether: m.section_working_together_client,
  needs: m.section_needs_client,
  goals: m.section_goals_client,
  methods: m.section_methods_client,
  waymarks: m.section_waymarks_client,
  review: m.section_review_client,
  required: m.section_required_client,
  hardTimes: m.section_hard_times,
  ending: m.section_ending_client,
}
const SECTION_PROFESSIONAL: Record<Section, () => string> = {
  aboutMe: m.section_about_me_therapist,
  workingTogether: m.section_working_together_therapist,
  needs: m.section_needs_therapist,
  goals: m.section_goals_therapist,
  methods: m.section_methods_therapist,
  waymarks: m.section_waymarks_therapist,
  review: m.section_review_therapist,
  required: m.section_required_therapist,
  hardTimes: m.section_hard_times_therapist,
  ending: m.section_ending_therapist,
}
const KIND_CLIENT: Record<Kind, () => string> = {
  aboutMe: m.kind_about_me_client,
  workingTogether: m.kind_working_together_client,
  need: m.kind_need_client,
  goal: m.kind_goal_client,
  objective: m.kind_objective_client,
  step: m.kind_step_client,
  intervention: m.kind_intervention_client,
  milestone: m.kind_milestone_client,
  review: m.kind_review_client,
  requirement: m.kind_requirement_client,
  hardTimes: m.kind_hard_times,
  ending: m.kind_ending,
}
const KIND_PROFESSIONAL: Record<Kind, () => string> = {
  aboutMe: m.kind_about_me_therapist,
  workingTogether: m.kind_working_together_therapist,
  need: m.kind_need_therapist,
  goal: m.kind_goal_therapist,
  objective: m.kind_objective_therapist,
  step: m.kind_step_therapist,
  intervention: m.kind_intervention_therapist,
  milestone: m.kind_milestone_therapist,
  review: m.kind_review_therapist,
  requirement: m.kind_requirement_therapist,
  hardTimes: m.kind_hard_times_therapist,
  ending: m.kind_ending,
}

/** The heading of a part of the page. */
export function sectionName(section: Section, reader: Reader): string {
  return (reader === 'client' ? SECTION_CLIENT : SECTION_PROFESSIONAL)[section]()
}

/** What this kind of line is called, in lower case; with its words, what it is itself: a setback is no waymark, but a hard patch. */
export function kindName(kind: Kind, reader: Reader, words?: Words): string {
  if (kind === 'milestone' && words?.['mark'] === 'setback') return m.kind_setback()
  if (kind === 'milestone' && words?.['mark'] === 'lifeEvent') return m.kind_life_event()
  return (reader === 'client' ? KIND_CLIENT : KIND_PROFESSIONAL)[kind]()
}
