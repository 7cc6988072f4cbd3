import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { HARD_TIMES_TOPICS } from '#domain/plan/concept/hard-times.ts'
import type { ReviewSide, ReviewWhy } from '#domain/plan/review/looking.ts'
import type { NoteAbout, Replies } from '#domain/plan/talk/note.ts'
import type { Say } from '#cli/demo/say.ts'

/** What either of the two can say beside the page: notes in the margin, the agenda, a look at the plan. */
export function talkVoice(say: Say) {
  return {
    note: (about: NoteAbout, words: string, line?: EntityId) =>
      say.plan({ type: 'leaveNote', about, words, draft: undefined, ...(line ? { line } : {}) }),
    reply: (thread: EntityId, words: string) => say.plan({ type: 'replyToNote', thread, words }),
    closeNote: (thread: EntityId, outcome?: string) =>
      say.plan({ type: 'closeNote', thread, ...(outcome ? { outcome } : {}) }),
    bring: (words: string) => say.plan({ type: 'addToAgenda', words }),
    order: (...keys: string[]) => say.plan({ type: 'orderAgenda', keys }),
    openReview: (why: ReviewWhy) => say.plan({ type: 'openReview', why }),
    sayInReview: (review: EntityId, said: ReviewSide) =>
      say.plan({ type: 'sayInReview', review, ...(said as Omit<Said, 'type' | 'review'>) }),
  }
}
type Said = Extract<PlanCommand, { type: 'sayInReview' }>

/** One part of what a client wants at hand in hard times: the topic, the words, and a number that dials. */
export type HardTimesSaid = readonly [topic: (typeof HARD_TIMES_TOPICS)[number], ownWords: string, phone?: string]

/** What the client alone can say beside the page. */
export function clientTalk(say: Say) {
  return {
    ...talkVoice(say),
    forHardTimes: async (...all: readonly HardTimesSaid[]): Promise<void> => {
      for (const [topic, ownWords, phone] of all)
        await say.plan({ type: 'write', kind: 'hardTimes', words: { topic, ownWords, ...(phone ? { phone } : {}) } })
    },
    askAmendment: (line: EntityId, words: string) => say.plan({ type: 'askAmendment', line, words }),
    attachStatement: (amendment: EntityId, words: string) => say.plan({ type: 'attachStatement', amendment, words }),
  }
}

/** What the therapist alone can say beside the page. */
export function therapistTalk(say: Say) {
  return {
    ...talkVoice(say),
    setReplies: (replies: Replies) => say.plan({ type: 'setReplies', ...replies, days: [...replies.days] }),
    closeReview: (review: EntityId, nextOn?: CivilDate) =>
      say.plan({ type: 'closeReview', review, ...(nextOn ? { nextOn } : {}) }),
    reviewEvery: (days: Extract<PlanCommand, { type: 'setReviewEvery' }>['days']) =>
      say.plan({ type: 'setReviewEvery', days }),
    answerAmendment: (amendment: EntityId, accept: boolean, reason?: string) =>
      say.plan({ type: 'answerAmendment', amendment, accept, ...(reason ? { reason } : {}) }),
    closePlan: (reason: string) => say.plan({ type: 'closePlan', reason, how: 'planned' }),
  }
}
