import type { HowMark } from '#domain/measure/how.ts'
import type { ChangeStep } from '#domain/measure/how-change.ts'
import type { NhsStep } from '#domain/measure/how-nhs.ts'
import { m } from '#words/paraglide/messages.js'

/** What each step of a working-out is called. */
export const STEP_WORDS: Record<ChangeStep | NhsStep | 'attainment' | 'goalRating', () => string> = {
  points: m.how_points_therapist,
  criterion: m.how_criterion_therapist,
  otherCriterion: m.how_other_criterion_therapist,
  standardError: m.how_standard_error_therapist,
  differenceError: m.how_difference_error_therapist,
  index: m.how_index_therapist,
  jacobsonTruaxPoints: m.how_jt_points_therapist,
  cutOffA: m.how_cut_off_a_therapist,
  cutOffB: m.how_cut_off_b_therapist,
  cutOffC: m.how_cut_off_c_therapist,
  cutOffPublished: m.how_cut_off_published_therapist,
  cutOffChoice: m.how_cut_off_choice_therapist,
  class: m.how_class_therapist,
  caseness: m.how_caseness_therapist,
  threshold: m.how_threshold_therapist,
  caseAtStart: m.how_case_at_start_therapist,
  recovery: m.how_recovery_therapist,
  reliableImprovement: m.how_reliable_improvement_therapist,
  reliableDeterioration: m.how_reliable_deterioration_therapist,
  reliableRecovery: m.how_reliable_recovery_therapist,
  attainment: m.how_attainment_therapist,
  goalRating: m.how_goal_rating_therapist,
}

/** Where a figure comes from. */
export const MARK_WORDS: Record<HowMark, () => string> = {
  seen: m.how_seen_therapist,
  computed: m.how_computed_therapist,
  inferred: m.how_inferred_therapist,
}
