import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import {
  decideAloud,
  decideAnswer,
  decideConfirmAloud,
  evolveAloud,
  evolveConfirmed,
  evolveLineAnswered,
  evolveSuggestionAnswered,
} from '#domain/plan/answering.ts'
import type { Asked } from '#domain/plan/changing.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { decideAnswerClause, evolveClauseAnswered } from '#domain/plan/consent/answer-clause.ts'
import { decideLookAgain, evolveLookedAgain } from '#domain/plan/consent/look-again.ts'
import {
  decideAnswerConsent,
  decideAskConsent,
  decideGiveConsent,
  evolveConsent,
} from '#domain/plan/consent/other-consents.ts'
import { decideWithdraw, evolveWithdrawn } from '#domain/plan/consent/withdraw.ts'
import {
  decideConfirmDecision,
  decideRecordDecision,
  decideReopen,
  evolveDecisionConfirmed,
  evolveDecisionRecorded,
  evolveDecisionReopened,
} from '#domain/plan/decision/deciding.ts'
import {
  decideOpenDecision,
  decideViewDecision,
  decideWeigh,
  evolveDecisionOpened,
  evolveDecisionViewed,
  evolveWeighed,
} from '#domain/plan/decision/weighing.ts'
import { decideSayNo, evolveMethodDeclined } from '#domain/plan/declined-method.ts'
import {
  decideAnswerAmendment,
  decideAskAmendment,
  decideAttachStatement,
  evolveAmendment,
} from '#domain/plan/amendment.ts'
import {
  decideCloseReview,
  decideOpenReview,
  decideSayInReview,
  decideSetReviewEvery,
  evolveReview,
} from '#domain/plan/review/reviewing.ts'
import { decideAddToAgenda, decideDropFromAgenda, decideOrderAgenda, evolveAgenda } from '#domain/plan/talk/agenda.ts'
import {
  decideCloseNote,
  decideLeaveNote,
  decideReplyToNote,
  decideSetReplies,
  evolveNoteClosed,
  evolveNoteLeft,
  evolveNoteReplied,
  evolveReplies,
} from '#domain/plan/talk/thread.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import { decideClosePlan, decideEarlier, decideOpenPlan, evolveClosed, evolveOpened } from '#domain/plan/opening.ts'
import { MAY } from '#domain/plan/permission.ts'
import { decideSafety, decideShow, evolveSafety, evolveShown } from '#domain/plan/safety.ts'
import {
  decideCancelSession,
  decideHoldSession,
  decideMoveSession,
  decideOpenSession,
  decidePlanSession,
  evolveSession,
} from '#domain/plan/session.ts'
import type { Prepared, Shareable, SharedFact } from '#domain/plan/sharing.ts'
import {
  decideCoSign,
  decideDecline,
  decideNote,
  decideSign,
  evolveDeclined,
  evolveNote,
  evolveSigned,
} from '#domain/plan/signature.ts'
import { noPlan, type Plan } from '#domain/plan/state.ts'
import { decideSuggest, decideTakeEffect, evolveSuggested, evolveTookEffect } from '#domain/plan/suggesting.ts'
import { decideUndo, evolveUndone } from '#domain/plan/undo.ts'
import { decidePrepare, evolvePrepared } from '#domain/plan/version.ts'
import {
  decideMove,
  decideReword,
  decideStanding,
  decideWrite,
  evolveMoved,
  evolveReworded,
  evolveStanding,
  evolveWritten,
} from '#domain/plan/writing.ts'

type Of<Union extends { type: string }, Type> = Extract<Union, { type: Type }>
type Deciders = {
  [T in PlanCommand['type']]: (command: Of<PlanCommand, T>, plan: Plan, asking: Asking) => Decision<PlanFact>
}
type Evolvers = { [T in PlanFact['type']]: (plan: Plan, fact: Of<PlanFact, T>, asked: Asked) => Plan }

const deciders: Deciders = {
  openPlan: decideOpenPlan,
  closePlan: decideClosePlan,
  enterEarlierPlan: decideEarlier,
  share: (command, plan, asking) => decideTogether(command.acts, plan, asking),
  write: decideWrite,
  reword: decideReword,
  suggest: decideSuggest,
  answer: decideAnswer,
  setStanding: decideStanding,
  move: decideMove,
  undo: decideUndo,
  recordAloud: decideAloud,
  confirmAloud: decideConfirmAloud,
  takeEffect: decideTakeEffect,
  safetyChange: decideSafety,
  showSafety: decideShow,
  planSession: decidePlanSession,
  moveSession: decideMoveSession,
  cancelSession: decideCancelSession,
  openSession: (command, plan, asking) => decideOpening(decideOpenSession(command, plan, asking), plan, asking),
  holdSession: decideHoldSession,
  prepareVersion: (_command, plan, asking) => decidePrepare(plan, asking),
  sign: (command, plan, asking) => decideSigning(command, plan, asking),
  declineToSign: decideDecline,
  coSign: decideCoSign,
  addNote: decideNote,
  openDecision: (command, _plan, asking) => decideOpenDecision(command, asking),
  weigh: decideWeigh,
  viewDecision: decideViewDecision,
  recordDecision: decideRecordDecision,
  confirmDecision: decideConfirmDecision,
  reopenDecision: decideReopen,
  lookAgain: decideLookAgain,
  answerClause: decideAnswerClause,
  withdrawConsent: decideWithdraw,
  askConsent: (command, _plan, asking) => decideAskConsent(command, asking),
  answerConsent: decideAnswerConsent,
  giveConsent: (command, _plan, asking) => decideGiveConsent(command, asking),
  sayNoToMethod: decideSayNo,
  leaveNote: decideLeaveNote,
  replyToNote: decideReplyToNote,
  closeNote: decideCloseNote,
  setReplies: decideSetReplies,
  addToAgenda: decideAddToAgenda,
  dropFromAgenda: decideDropFromAgenda,
  orderAgenda: decideOrderAgenda,
  openReview: decideOpenReview,
  sayInReview: decideSayInReview,
  closeReview: decideCloseReview,
  setReviewEvery: decideSetReviewEvery,
  askAmendment: decideAskAmendment,
  answerAmendment: decideAnswerAmendment,
  attachStatement: decideAttachStatement,
}

const evolvers: Evolvers = {
  planOpened: evolveOpened,
  planClosed: evolveClosed,
  lineWritten: evolveWritten,
  lineReworded: evolveReworded,
  standingChanged: evolveStanding,
  lineMoved: evolveMoved,
  changeSuggested: evolveSuggested,
  lineAnswered: evolveLineAnswered,
  suggestionAnswered: evolveSuggestionAnswered,
  agreedAloud: evolveAloud,
  aloudConfirmed: evolveConfirmed,
  tookEffect: evolveTookEffect,
  safetyChanged: evolveSafety,
  safetyShown: evolveShown,
  undone: evolveUndone,
  sessionPlanned: evolveSession,
  sessionMoved: evolveSession,
  sessionCancelled: evolveSession,
  sessionOpened: evolveSession,
  sessionHeld: evolveSession,
  preparedShared: (plan, fact, asked) => {
    const { inRoomWith: _, ...rest } = asked
    return evolveFact(plan, fact.fact, { ...rest, person: fact.person, capacity: fact.capacity })
  },
  versionPrepared: evolvePrepared,
  signed: evolveSigned,
  signingDeclined: evolveDeclined,
  noteAdded: evolveNote,
  decisionOpened: evolveDecisionOpened,
  weighed: evolveWeighed,
  decisionViewed: evolveDecisionViewed,
  decisionRecorded: evolveDecisionRecorded,
  decisionConfirmed: evolveDecisionConfirmed,
  decisionReopened: evolveDecisionReopened,
  lookedAgain: evolveLookedAgain,
  clauseAnswered: evolveClauseAnswered,
  consentWithdrawn: evolveWithdrawn,
  consentAsked: evolveConsent,
  consentGiven: evolveConsent,
  consentAnswered: evolveConsent,
  methodDeclined: evolveMethodDeclined,
  noteLeft: evolveNoteLeft,
  noteReplied: evolveNoteReplied,
  noteClosed: evolveNoteClosed,
  repliesSet: evolveReplies,
  agendaAdded: evolveAgenda,
  agendaDropped: evolveAgenda,
  agendaOrdered: evolveAgenda,
  reviewOpened: evolveReview,
  saidInReview: evolveReview,
  reviewClosed: evolveReview,
  reviewEverySet: evolveReview,
  amendmentAsked: evolveAmendment,
  amendmentAnswered: evolveAmendment,
  statementAttached: evolveAmendment,
}

/** What a person may ask of a plan, and what comes of it. Pure: the same in browser and server. */
export function decide(command: PlanCommand, plan: Plan, asking: Asking): Decision<PlanFact> {
  if (!MAY[command.type].includes(asking.capacity)) return refuse('not-allowed')
  if (!plan.opened && command.type !== 'openPlan') return refuse('unknown')
  if (plan.closed) return refuse('plan-closed')
  return decideOne(command, plan, asking)
}

function decideOne<T extends PlanCommand['type']>(
  command: Of<PlanCommand, T>,
  plan: Plan,
  asking: Asking,
): Decision<PlanFact> {
  const one = deciders[command.type as T] as (
    command: Of<PlanCommand, T>,
    plan: Plan,
    asking: Asking,
  ) => Decision<PlanFact>
  return one(command, plan, asking)
}

export function evolve(plan: Plan, recorded: Recorded<PlanFact>): Plan {
  return evolveFact(plan, recorded.fact, recorded.asking)
}

function evolveFact<T extends PlanFact['type']>(plan: Plan, fact: Of<PlanFact, T>, asked: Asked): Plan {
  const one = evolvers[fact.type as T] as (plan: Plan, fact: Of<PlanFact, T>, asked: Asked) => Plan
  return one(plan, fact, asked)
}

/** Several acts as one: each decided on what the earlier ones made, all of them or none. */
function decideTogether(acts: readonly Shareable[], plan: Plan, asking: Asking): Decision<SharedFact> {
  const { supplied: _, ...asked } = asking
  const facts: SharedFact[] = []
  let so = plan
  for (const [n, act] of acts.entries()) {
    const decision = decideShared(act, so, asking, n)
    if ('refused' in decision)
      return { refused: { ...decision.refused, about: decision.refused.about ?? act.draft ?? String(n) } }
    for (const fact of decision.facts) so = evolveFact(so, fact, asked)
    facts.push(...decision.facts)
  }
  return accept(...facts)
}

function decideShared(act: Shareable, plan: Plan, asking: Asking, n: number): Decision<SharedFact> {
  switch (act.type) {
    case 'write':
      return decideWrite(act, plan, asking, n)
    case 'reword':
      return decideReword(act, plan, asking)
    case 'suggest':
      return decideSuggest(act, plan, asking, n)
    case 'answer':
      return decideAnswer(act, plan, asking, n)
    case 'weigh':
      return decideWeigh(act, plan, asking, n)
    case 'leaveNote':
      return decideLeaveNote(act, plan, asking, n)
  }
}

/** Opening a session releases what was prepared for it; what no longer fits the plan stays a draft with its author. */
function decideOpening(opened: Decision<PlanFact>, plan: Plan, asking: Asking): Decision<PlanFact> {
  if ('refused' in opened) return opened
  const { supplied, inRoomWith: _, ...asked } = asking
  const facts: PlanFact[] = [...opened.facts]
  let so = facts.reduce((before, fact) => evolveFact(before, fact, asked), plan)
  const prepared = (supplied?.prepared ?? []) as readonly Prepared[]
  for (const [n, { person, capacity, act }] of prepared.entries()) {
    if (!MAY[act.type].includes(capacity)) continue
    if (act.draft !== undefined && so.takenDrafts.includes(act.draft)) continue
    const decision = decideShared(act, so, { ...asked, person, capacity }, n + 1)
    if ('refused' in decision) continue
    for (const fact of decision.facts) {
      const released = { type: 'preparedShared', person, capacity, fact } as const
      facts.push(released)
      so = evolveFact(so, released, asked)
    }
  }
  return accept(...facts)
}

/** Other words given while signing are put to the other side as well, on lines that still read as in the version. */
function decideSigning(command: Of<PlanCommand, 'sign'>, plan: Plan, asking: Asking): Decision<PlanFact> {
  const signed = decideSign(command, plan, asking)
  if ('refused' in signed) return signed
  const { supplied: _, ...asked } = asking
  const facts: PlanFact[] = [...signed.facts]
  let so = facts.reduce((before, fact) => evolveFact(before, fact, asked), plan)
  const read = plan.versions.find((one) => one.id === command.version)?.document?.lines ?? []
  for (const [n, { line, answer, wording, reason, onPurpose }] of command.marks.entries()) {
    if (answer !== 'otherWords' || read.find((one) => one.id === line)?.revision !== so.lines[line]?.revision) continue
    const said = decideAnswer({ type: 'answer', to: line, answer, wording, reason, onPurpose }, so, asking, n + 1)
    if ('refused' in said) continue
    for (const fact of said.facts) so = evolveFact(so, fact, asked)
    facts.push(...said.facts)
  }
  return accept(...facts)
}

export const planDecider: Decider<Plan, PlanCommand, PlanFact> = { initial: noPlan, decide, evolve }
