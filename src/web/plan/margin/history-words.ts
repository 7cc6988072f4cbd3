import type { PlanFact } from '#domain/plan/facts.ts'
import { answerWords, standingWords } from '#web/line-words/choices.ts'
import { dayAndTime, dayWords } from '#web/ui/dates.ts'
import { channelWords } from '#web/plan/view-words.ts'
import { m } from '#words/paraglide/messages.js'

type Of<Type extends PlanFact['type']> = Extract<PlanFact, { type: Type }>
type Sentences = { [Type in PlanFact['type']]: (fact: Of<Type>, name: string) => string }

const SENTENCES: Sentences = {
  planOpened: (_, name) => m.history_opened({ name }),
  planClosed: (_, name) => m.history_closed({ name }),
  lineWritten: (fact, name) => (fact.writtenDown ? m.history_written_down({ name }) : m.history_written({ name })),
  lineReworded: (_, name) => m.history_reworded({ name }),
  standingChanged: (fact, name) => m.history_standing({ name, standing: standingWords(fact.standing) }),
  lineMoved: (_, name) => m.history_moved({ name }),
  changeSuggested: (_, name) => m.history_suggested({ name }),
  lineAnswered: (fact, name) => m.history_answered({ name, answer: answerWords(fact.answer) }),
  suggestionAnswered: (fact, name) => m.history_answered_suggestion({ name, answer: answerWords(fact.answer) }),
  agreedAloud: (fact, name) => m.history_aloud({ name, channel: channelWords(fact.channel), day: dayWords(fact.on) }),
  aloudConfirmed: (_, name) => m.history_confirmed({ name }),
  tookEffect: (_, name) => m.history_took_effect({ name }),
  safetyChanged: (_, name) => m.history_safety({ name }),
  safetyShown: (_, name) => m.history_shown({ name }),
  undone: (_, name) => m.history_undone({ name }),
  sessionPlanned: (fact) => m.history_session_planned({ day: dayAndTime(dayWords(fact.on), fact.at) }),
  sessionMoved: (fact) => m.history_session_moved({ day: dayAndTime(dayWords(fact.on), fact.at) }),
  sessionCancelled: (_, name) => m.history_session_cancelled({ name }),
  sessionOpened: (fact) => m.history_session_opened({ day: dayWords(fact.on) }),
  sessionHeld: () => m.history_session_held(),
  preparedShared: (fact, name) => historySentence(fact.fact, name),
  versionPrepared: (fact, name) => m.history_version({ name, number: fact.document.number }),
  signed: (_, name) => m.history_signed({ name }),
  signingDeclined: (_, name) => m.history_declined({ name }),
  noteAdded: (_, name) => m.history_note({ name }),
  decisionOpened: (_, name) => m.history_decision_opened({ name }),
  weighed: (_, name) => m.history_weighed({ name }),
  decisionViewed: (_, name) => m.history_decision_viewed({ name }),
  decisionRecorded: (_, name) => m.history_decision_recorded({ name }),
  decisionConfirmed: (_, name) => m.history_decision_confirmed({ name }),
  decisionReopened: (_, name) => m.history_decision_reopened({ name }),
  lookedAgain: (fact, name) => (fact.yes ? m.history_looked_again_yes({ name }) : m.history_looked_again_no({ name })),
  clauseAnswered: (fact, name) => (fact.yes ? m.history_consent_given({ name }) : m.history_consent_no({ name })),
  consentWithdrawn: (fact, name) =>
    fact.aloud
      ? m.history_withdrawn_aloud({ name, channel: channelWords(fact.aloud.channel), day: dayWords(fact.aloud.on) })
      : m.history_withdrawn({ name }),
  consentAsked: (_, name) => m.history_consent_asked({ name }),
  consentGiven: (_, name) => m.history_consent_given({ name }),
  consentAnswered: (fact, name) => (fact.yes ? m.history_consent_given({ name }) : m.history_consent_no({ name })),
  methodDeclined: (_, name) => m.history_method_declined({ name }),
  noteLeft: (_, name) => m.history_note_left({ name }),
  noteReplied: (_, name) => m.history_note_replied({ name }),
  noteClosed: (_, name) => m.history_note_closed({ name }),
  repliesSet: (fact, name) => (fact.on ? m.history_replies_on({ name }) : m.history_replies_off({ name })),
  agendaAdded: (_, name) => m.history_agenda_added({ name }),
  agendaDropped: (_, name) => m.history_agenda_dropped({ name }),
  agendaOrdered: (_, name) => m.history_agenda_ordered({ name }),
  reviewOpened: (_, name) => m.history_review_opened({ name }),
  saidInReview: (_, name) => m.history_said_in_review({ name }),
  reviewClosed: (_, name) => m.history_review_closed({ name }),
  reviewEverySet: (fact, name) => m.history_review_every({ name, days: fact.days }),
  amendmentAsked: (_, name) => m.history_amendment_asked({ name }),
  amendmentAnswered: (fact, name) =>
    fact.accepted ? m.history_amendment_yes({ name }) : m.history_amendment_no({ name }),
  statementAttached: (_, name) => m.history_statement({ name }),
}

/** What happened, as one plain sentence. */
export function historySentence<Type extends PlanFact['type']>(fact: Of<Type>, name: string): string {
  const say = SENTENCES[fact.type as Type] as (fact: Of<Type>, name: string) => string
  return say(fact, name)
}
