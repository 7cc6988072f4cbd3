import type { Command } from '#testing/visitor.ts'
import type { PracticeUnderTest } from '#testing/practice.ts'

type Sample = (about: PracticeUnderTest) => Command

/** One command of every type about notes, the agenda, reviews and corrections; see `command-table.ts`. */
export const TALK_COMMANDS: Readonly<Record<string, Sample>> = {
  leaveNote: ({ goal }) => ({ type: 'leaveNote', line: goal, about: 'question', words: 'Is this too big?' }),
  replyToNote: () => ({ type: 'replyToNote', thread: 't', words: 'w' }),
  closeNote: () => ({ type: 'closeNote', thread: 't' }),
  setReplies: () => ({ type: 'setReplies', on: false, days: [], hours: '' }),
  addToAgenda: () => ({ type: 'addToAgenda', words: '' }),
  dropFromAgenda: () => ({ type: 'dropFromAgenda', item: 'i' }),
  orderAgenda: () => ({ type: 'orderAgenda', keys: [] }),
  openReview: () => ({ type: 'openReview', why: 'asked' }),
  sayInReview: () => ({ type: 'sayInReview', review: 'r', lines: {} }),
  closeReview: () => ({ type: 'closeReview', review: 'r' }),
  setReviewEvery: () => ({ type: 'setReviewEvery', days: 90 }),
  askAmendment: ({ goal }) => ({ type: 'askAmendment', line: goal, words: '' }),
  answerAmendment: () => ({ type: 'answerAmendment', amendment: 'a', accept: true }),
  attachStatement: () => ({ type: 'attachStatement', amendment: 'a', words: 'w' }),
}
