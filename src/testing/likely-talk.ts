import type { CivilDate } from '#domain/kernel/dates.ts'
import { addDays } from '#domain/kernel/dates.ts'
import { NOTE_ABOUT } from '#domain/plan/talk/note.ts'
import { REVIEW_WHY, VERDICTS } from '#domain/plan/review/looking.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'

type Draw = { readonly which: number; readonly other: number; readonly words: number; readonly yes: number }
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]
const flag = (yes: number, bit: number): boolean => ((yes >> bit) & 1) === 1

export type TalkType =
  | 'leaveNote'
  | 'replyToNote'
  | 'closeNote'
  | 'setReplies'
  | 'addToAgenda'
  | 'dropFromAgenda'
  | 'orderAgenda'
  | 'openReview'
  | 'sayInReview'
  | 'closeReview'
  | 'setReviewEvery'
  | 'askAmendment'
  | 'answerAmendment'
  | 'attachStatement'

/** What chance asks for of notes, the agenda, reviews and corrections, read against the plan as it then stands. */
export function talkOf(type: TalkType, draw: Draw, plan: Plan, today: CivilDate): Record<string, unknown> {
  const { which, other, words, yes } = draw
  const lines = linesInOrder(plan)
  const line = pick(lines, which)?.id
  const thread = pick(Object.values(plan.threads), other)?.id ?? 'nowhere'
  const text = `Say it sooner ${words % 13}`
  const review = plan.reviews.find((one) => !one.done)?.id ?? 'nowhere'
  const amendments = Object.values(plan.amendments)
  switch (type) {
    case 'leaveNote': {
      const about = pick(NOTE_ABOUT, words) ?? 'question'
      return { type, about, words: text, ...(flag(yes, 0) && line ? { line } : {}) }
    }
    case 'replyToNote':
      return { type, thread, words: text }
    case 'closeNote':
      return { type, thread, ...(flag(yes, 1) ? { outcome: text } : {}) }
    case 'setReplies':
      return { type, on: flag(yes, 0), days: ['mon'], hours: '9 to 5' }
    case 'addToAgenda':
      return { type, words: text }
    case 'dropFromAgenda':
      return { type, item: pick(Object.keys(plan.agenda.items), other) ?? 'nowhere' }
    case 'orderAgenda':
      return { type, keys: Object.keys(plan.agenda.items).map((one) => `own:${one}`) }
    case 'openReview':
      return { type, why: pick(REVIEW_WHY, words) ?? 'date' }
    case 'sayInReview': {
      const goals = lines.filter((one) => one.kind === 'goal' || one.kind === 'objective').slice(0, 2)
      const said = goals.map((one, n) => [one.id, { verdict: pick(VERDICTS, words + n) ?? 'keep' }])
      return { type, review, lines: Object.fromEntries(said), progress: words % 11 }
    }
    case 'closeReview':
      return { type, review, ...(flag(yes, 2) ? { nextOn: addDays(today, 30 + (words % 60)) } : {}) }
    case 'setReviewEvery':
      return { type, days: flag(yes, 0) ? 30 : 90 }
    case 'askAmendment': {
      const version = plan.versions.at(-1)?.id
      return { type, words: text, ...(flag(yes, 1) && version ? { version } : { line: line ?? 'nowhere' }) }
    }
    case 'answerAmendment': {
      const amendment = amendments.find((one) => !one.answer)?.id ?? 'nowhere'
      return { type, amendment, accept: flag(yes, 0) && flag(yes, 1), reason: text }
    }
    case 'attachStatement':
      return { type, amendment: amendments.find((one) => one.answer?.accepted === false)?.id ?? 'nowhere', words: text }
  }
}
