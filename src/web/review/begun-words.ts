import type { Looking } from '#domain/plan/review/looking.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf } from '#web/plan/reading.ts'
import { WHY } from '#web/review/review-words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** Who began this look, when and why. */
export function begunWords(screen: PlanScreen, { by, on, why }: Pick<Looking, 'by' | 'on' | 'why'>): string {
  const told = { day: dayWords(on), why: WHY[why]() }
  return by === screen.asker.person
    ? m.review_open_since_mine(told)
    : m.review_open_since({ ...told, name: nameOf(screen, by) })
}
