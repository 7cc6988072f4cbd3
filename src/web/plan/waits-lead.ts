import type { Plan } from '#domain/plan/state.ts'
import type { Waiting } from '#domain/plan/waiting.ts'

/** What a waiting thing is about: a key, and what a kept answer names. */
export function waitsAbout(one: Waiting): string {
  switch (one.what) {
    case 'sign':
      return one.version
    case 'answerSuggestion':
      return one.suggestion
    case 'answerConsent':
      return one.consent
    case 'choose':
    case 'confirmOutcome':
      return one.decision
    case 'teachBack':
      return one.version
    case 'answerAmendment':
    case 'amendmentAnswered':
    case 'correct':
      return one.amendment
    case 'review':
      return one.review
    case 'withdrawn':
      return one.line ?? one.consent ?? one.clause ?? ''
    case 'answerLine':
    case 'talkAbout':
    case 'confirm':
    case 'lookAgain':
    case 'declinedMethod':
    case 'noted':
    case 'wantedOtherWords':
      return one.line
  }
}

/** The address of the page on which it can be done; null when it is done at its line on the plan's page. */
export function pageFor(one: Waiting, plan: Pick<Plan, 'id'>): string | null {
  switch (one.what) {
    case 'sign':
      return `/plan/${plan.id}/sign`
    case 'choose':
    case 'confirmOutcome':
      return `/choices/${plan.id}/${one.decision}`
    case 'review':
      return `/plan/${plan.id}/review`
    case 'answerAmendment':
    case 'amendmentAnswered':
    case 'correct':
      return `/plan/${plan.id}/corrections`
    case 'lookAgain':
    case 'answerConsent':
    case 'withdrawn':
    case 'teachBack':
      return `/consent/${plan.id}`
    case 'answerSuggestion':
    case 'answerLine':
    case 'talkAbout':
    case 'confirm':
    case 'declinedMethod':
    case 'noted':
    case 'wantedOtherWords':
      return null
  }
}

/** Where on the plan's page it is done: at its line, or in the form that changes the line. */
export const placeFor = (one: Waiting): string =>
  `${one.what === 'wantedOtherWords' ? 'change' : 'line'}-${lineAbout(one) ?? ''}`

/** The line it is about, where it is about one. */
export const lineAbout = (one: Waiting): string | undefined => ('line' in one ? one.line : undefined)
