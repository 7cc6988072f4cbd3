import * as z from 'zod/mini'
import { answerAmendment, askAmendment, attachStatement } from '#domain/plan/amendment.ts'
import { closeReview, openReview, sayInReview, setReviewEvery } from '#domain/plan/review/reviewing.ts'
import { addToAgenda, dropFromAgenda, orderAgenda } from '#domain/plan/talk/agenda.ts'
import { closeNote, leaveNote, replyToNote, setReplies } from '#domain/plan/talk/thread.ts'
import { answer, confirmAloud, recordAloud } from '#domain/plan/answering.ts'
import { answerClause } from '#domain/plan/consent/answer-clause.ts'
import { lookAgain } from '#domain/plan/consent/look-again.ts'
import { answerConsent, askConsent, giveConsent } from '#domain/plan/consent/other-consents.ts'
import { withdrawConsent } from '#domain/plan/consent/withdraw.ts'
import { confirmDecision, recordDecision, reopenDecision } from '#domain/plan/decision/deciding.ts'
import { openDecision, viewDecision, weigh } from '#domain/plan/decision/weighing.ts'
import { sayNoToMethod } from '#domain/plan/declined-method.ts'
import { closePlan, enterEarlierPlan, openPlan } from '#domain/plan/opening.ts'
import { safetyChange, showSafety } from '#domain/plan/safety.ts'
import { cancelSession, holdSession, moveSession, openSession, planSession } from '#domain/plan/session.ts'
import { share } from '#domain/plan/sharing.ts'
import { addNote, coSign, declineToSign, sign } from '#domain/plan/signature.ts'
import { suggest, takeEffect } from '#domain/plan/suggesting.ts'
import { undo } from '#domain/plan/undo.ts'
import { prepareVersion } from '#domain/plan/version.ts'
import { move, reword, setStanding, write } from '#domain/plan/writing.ts'

/** Everything a person can ask of a plan. Parsed at the edge, decided in `plan.ts`. */
export const planCommand = z.discriminatedUnion('type', [
  openPlan,
  closePlan,
  enterEarlierPlan,
  share,
  write,
  reword,
  suggest,
  answer,
  setStanding,
  move,
  undo,
  recordAloud,
  confirmAloud,
  takeEffect,
  safetyChange,
  showSafety,
  planSession,
  moveSession,
  cancelSession,
  openSession,
  holdSession,
  prepareVersion,
  sign,
  declineToSign,
  coSign,
  addNote,
  openDecision,
  weigh,
  viewDecision,
  recordDecision,
  confirmDecision,
  reopenDecision,
  lookAgain,
  answerClause,
  withdrawConsent,
  askConsent,
  answerConsent,
  giveConsent,
  sayNoToMethod,
  leaveNote,
  replyToNote,
  closeNote,
  setReplies,
  addToAgenda,
  dropFromAgenda,
  orderAgenda,
  openReview,
  sayInReview,
  closeReview,
  setReviewEvery,
  askAmendment,
  answerAmendment,
  attachStatement,
])
export type PlanCommand = z.infer<typeof planCommand>
