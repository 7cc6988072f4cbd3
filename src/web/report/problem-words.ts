import { PROBLEM_GROUPS, type ProblemGroup } from '#domain/plan/problem-group.ts'
import { m } from '#words/paraglide/messages.js'

const GROUP: Record<ProblemGroup, () => string> = {
  depression: m.report_group_depression,
  anxiety: m.report_group_anxiety,
  ocd: m.report_group_ocd,
  trauma: m.report_group_trauma,
  somatic: m.report_group_somatic,
  alcohol: m.report_group_alcohol,
  eating: m.report_group_eating,
  sleep: m.report_group_sleep,
  personality: m.report_group_personality,
  other: m.report_group_other,
  none: m.report_group_none,
}

/** A group of problems in words; `all` is everybody. */
export function problemWords(problem: string): string {
  const group = PROBLEM_GROUPS.find((one) => one === problem)
  return group ? GROUP[group]() : m.report_all()
}
