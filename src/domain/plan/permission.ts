import type { Capacity } from '#domain/kernel/asking.ts'
import type { Section } from '#domain/practice/parts.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'

const both: readonly Capacity[] = ['client', 'therapist']
const therapist: readonly Capacity[] = ['therapist']
const client: readonly Capacity[] = ['client']

/** Who may do what to a plan, given that they stand in that relation to its client. Read by server and screen alike. */
export const MAY: Record<PlanCommand['type'], readonly Capacity[]> = {
  openPlan: therapist,
  closePlan: therapist,
  enterEarlierPlan: therapist,
  share: both,
  write: both,
  reword: both,
  suggest: both,
  answer: both,
  setStanding: both,
  move: both,
  undo: both,
  recordAloud: therapist,
  confirmAloud: client,
  takeEffect: both,
  safetyChange: therapist,
  showSafety: therapist,
  planSession: therapist,
  moveSession: therapist,
  cancelSession: therapist,
  openSession: therapist,
  holdSession: therapist,
  prepareVersion: therapist,
  sign: both,
  declineToSign: client,
  coSign: ['supervisor'],
  addNote: both,
  openDecision: both,
  weigh: client,
  viewDecision: both,
  recordDecision: both,
  confirmDecision: client,
  reopenDecision: both,
  lookAgain: client,
  answerClause: client,
  // A therapist writes down what the client said aloud; the decider asks for the day and the channel then.
  withdrawConsent: both,
  giveConsent: both,
  askConsent: therapist,
  answerConsent: client,
  sayNoToMethod: client,
  leaveNote: both,
  replyToNote: both,
  closeNote: both,
  setReplies: therapist,
  addToAgenda: both,
  dropFromAgenda: both,
  orderAgenda: both,
  openReview: both,
  sayInReview: both,
  closeReview: therapist,
  setReviewEvery: therapist,
  askAmendment: client,
  answerAmendment: therapist,
  attachStatement: client,
}

/** The pages that a screen can be handed over with. */
export const ROOM_PAGES = ['sign', 'plan', 'checkIn', 'together', 'review'] as const
export type RoomPage = (typeof ROOM_PAGES)[number]

/** What a screen handed over in the room may do: it is locked to one page. */
export const MAY_IN_ROOM: Record<RoomPage, readonly PlanCommand['type'][]> = {
  sign: [
    'sign',
    'declineToSign',
    'answer',
    'confirmAloud',
    'lookAgain',
    'answerClause',
    'answerConsent',
    'withdrawConsent',
  ],
  plan: [
    'share',
    'write',
    'reword',
    'suggest',
    'answer',
    'confirmAloud',
    'undo',
    'openDecision',
    'weigh',
    'viewDecision',
    'recordDecision',
    'confirmDecision',
    'reopenDecision',
    'lookAgain',
    'answerClause',
    'answerConsent',
    'giveConsent',
    'withdrawConsent',
    'sayNoToMethod',
    'leaveNote',
    'replyToNote',
    'closeNote',
    'addToAgenda',
    'dropFromAgenda',
    'orderAgenda',
    'openReview',
    'sayInReview',
    'askAmendment',
    'attachStatement',
  ],
  // Answers are no part of the plan: MAY_CHECK_IN_IN_ROOM.
  checkIn: [],
  // Numbers for how things are go the way of answers too.
  review: ['sayInReview', 'leaveNote'],
  together: ['share', 'write', 'reword', 'suggest', 'answer', 'confirmAloud', 'undo', 'leaveNote', 'addToAgenda'],
}

/** Which capacities read the plan; a supporter reads the parts the client granted. */
export const MAY_READ: Record<Capacity, 'all' | 'granted' | 'nothing'> = {
  client: 'all',
  therapist: 'all',
  supervisor: 'all',
  supporter: 'granted',
  emergency: 'all',
  custodian: 'all',
  assistant: 'nothing',
  administrator: 'nothing',
  system: 'nothing',
}

export type Parts = readonly Section[] | 'all'
