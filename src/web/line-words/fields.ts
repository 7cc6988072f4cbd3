import type { Words } from '#domain/plan/concept/concepts.ts'
import type { Reader } from '#web/line-words/names.ts'
import { m } from '#words/paraglide/messages.js'

const FIELDS: Readonly<Record<string, () => string>> = {
  topic: m.field_topic,
  ownWords: m.field_own_words,
  wording: m.field_wording,
  clinicalWording: m.field_clinical_wording,
  code: m.field_code,
  response: m.field_response,
  responseReason: m.field_response_reason,
  whyItMatters: m.field_why_it_matters,
  lifeArea: m.field_life_area,
  notice: m.field_notice,
  evidence: m.field_evidence,
  measure: m.field_measure,
  evidenceName: m.field_evidence_name,
  levels: m.field_levels,
  weight: m.field_weight,
  baseline: m.field_baseline,
  target: m.field_target,
  direction: m.field_direction,
  by: m.field_by,
  interval: m.field_interval,
  action: m.field_action,
  owner: m.field_owner,
  ownerName: m.field_owner_name,
  method: m.field_method,
  whyForMe: m.field_why_for_me,
  risks: m.field_risks,
  alternatives: m.field_alternatives,
  who: m.field_who,
  sessionMinutes: m.field_session_minutes,
  frequency: m.field_frequency,
  duration: m.field_duration,
  goals: m.field_goals,
  mark: m.field_mark,
  on: m.field_on,
  note: m.field_note,
  phone: m.field_phone,
  required: m.field_required,
  willBeTold: m.field_will_be_told,
  stillMine: m.field_still_mine,
}

/** Where the client reads of themselves, the professionals read of the client. */
const FIELDS_PROFESSIONAL: Readonly<Record<string, () => string>> = {
  measure: m.field_measure_therapist,
  method: m.field_method_therapist,
  whyForMe: m.field_why_for_me_therapist,
  mark: m.field_mark_therapist,
  stillMine: m.field_still_mine_therapist,
}

/** What a field of a line is called, in lower case; with the line's words, what it is called there: of a measure it is the name. */
export function fieldName(field: string, reader: Reader = 'client', words?: Words): string {
  if (field === 'evidenceName' && words?.['evidence'] === 'measure') return fieldName('measure', reader)
  if (field === 'evidenceName' && words?.['evidence'] === 'rating') return m.field_evidence_name_rating()
  const professional = reader === 'professional' ? FIELDS_PROFESSIONAL[field] : undefined
  return (professional ?? FIELDS[field])?.() ?? field
}
