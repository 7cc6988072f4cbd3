import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ReviewAnswer, ReviewWhy, Verdict } from '#domain/plan/review/looking.ts'
import type { Outcome } from '#domain/plan/review/reviewing.ts'
import { dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

export const WHY: Record<ReviewWhy, () => string> = {
  date: m.review_why_date,
  setback: m.review_why_setback,
  lifeEvent: m.review_why_life_event,
  asked: m.review_why_asked,
  signal: m.review_why_signal,
  ending: m.review_why_ending,
}

export const VERDICT: Record<Verdict, () => string> = {
  keep: m.review_keep,
  change: m.review_change,
  reached: m.review_reached,
  setAside: m.review_set_aside,
}

/** What a line would become, with its words. */
export const OUTCOME: Record<Outcome['standing'], (said: { line: string }) => string> = {
  reached: m.review_would_be_reached,
  paused: m.review_would_be_set_aside,
}

export const ANSWER: Record<ReviewAnswer, () => string> = {
  yes: m.review_yes,
  partly: m.review_partly,
  no: m.review_no,
}

/** The day that was planned, kindly: one that has passed is an offer for next time, and never late. */
export function dueWords(on: CivilDate, today: CivilDate): string {
  if (on === today) return m.review_due_today()
  if (on < today) return m.review_due_behind({ day: dayWords(on) })
  return m.review_due_ahead({ day: dayWords(on), when: fromToday(on, today) })
}
