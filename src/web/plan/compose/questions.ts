import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Reader } from '#web/line-words/names.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { m } from '#words/paraglide/messages.js'

type Say = () => string
type Questions = Readonly<Record<string, Say>>

const CLIENT: Questions = {
  'aboutMe.ownWords': m.ask_about_me_client,
  'need.ownWords': m.ask_need_client,
  'goal.ownWords': m.ask_goal_client,
  'objective.notice': m.ask_notice,
  'step.action': m.ask_step,
  'step.owner': m.ask_step_owner,
  'milestone.ownWords': m.ask_milestone_client,
  'intervention.whyForMe': m.ask_why_for_me_client,
  'intervention.risks': m.ask_risks,
  'review.on': m.ask_review,
  'objective.evidenceName.rating': m.ask_rated,
  'objective.interval': m.ask_interval,
  'objective.target': m.ask_target,
  'objective.baseline': m.ask_baseline,
}
const PROFESSIONAL: Questions = {
  ...CLIENT,
  'objective.evidenceName.rating': m.ask_rated_therapist,
  'aboutMe.ownWords': m.ask_own_words_therapist,
  'need.ownWords': m.ask_own_words_therapist,
  'goal.ownWords': m.ask_own_words_therapist,
  'milestone.ownWords': m.ask_own_words_therapist,
  'intervention.whyForMe': m.ask_why_for_me_therapist,
}
const HINTS_CLIENT: Questions = {
  'intervention.risks': m.hint_risks,
  'milestone.ownWords': m.hint_milestone,
  'objective.evidenceName.rating': m.hint_rated,
}
const HINTS_PROFESSIONAL: Questions = {
  'aboutMe.ownWords': m.hint_own_words_therapist,
  'need.ownWords': m.hint_own_words_therapist,
  'goal.ownWords': m.hint_own_words_therapist,
  'milestone.ownWords': m.hint_own_words_therapist,
  'intervention.whyForMe': m.hint_why_for_me_therapist,
  'intervention.risks': m.hint_risks,
  'objective.evidenceName.rating': m.hint_rated_therapist,
  'objective.weight': m.hint_weight_therapist,
}

/** The question a field is asked with, where its name alone is not enough; with what is typed, as it is asked beside that. */
export function questionFor(kind: Kind, field: string, reader: Reader, typed: Typed = {}): string | undefined {
  return find(reader === 'client' ? CLIENT : PROFESSIONAL, kind, field, typed)
}

export function hintFor(kind: Kind, field: string, reader: Reader, typed: Typed = {}): string | undefined {
  return find(reader === 'client' ? HINTS_CLIENT : HINTS_PROFESSIONAL, kind, field, typed)
}

/** An objective's fields are asked by the way of knowing that is chosen. */
function find(all: Questions, kind: Kind, field: string, typed: Typed): string | undefined {
  return (all[`${kind}.${field}.${String(typed['evidence'])}`] ?? all[`${kind}.${field}`])?.()
}
