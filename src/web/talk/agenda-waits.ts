import { otherSide } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import type { Waiting } from '#domain/plan/waiting.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { lineAbout } from '#web/plan/waits-lead.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What still waits for one of the two, as a thing to talk about. `line`: what the line says that it is about. */
export function waitsWords(screen: PlanScreen, waiting: Waiting, line: string): string {
  const { plan, side } = screen
  const client = side === 'client'
  const name = nameOfSide(screen, 'client')
  switch (waiting.what) {
    case 'talkAbout':
      return client ? m.talk_entry_talk({ line }) : m.talk_entry_talk_therapist({ name, line })
    case 'answerSuggestion': {
      const by = plan.suggestions[waiting.suggestion]?.side ?? 'therapist'
      if (side === null) return m.talk_entry_suggested_read_therapist({ name: nameOfSide(screen, by), line })
      return by === side
        ? m.talk_entry_suggested_you({ name: nameOfSide(screen, otherSide(by)), line })
        : m.talk_entry_suggested({ name: nameOfSide(screen, by), line })
    }
    case 'answerLine': {
      const about = plan.lines[lineAbout(waiting) ?? '']
      const asked = about && !currentView(about, 'client') ? 'client' : 'therapist'
      return asked === side
        ? m.talk_entry_answer_you({ line })
        : m.talk_entry_answer({ name: nameOfSide(screen, asked), line })
    }
    case 'confirm':
      return client ? m.talk_entry_confirm({ line }) : m.talk_entry_confirm_therapist({ name, line })
    case 'lookAgain':
      if (waiting.because === 'newMethod')
        return client ? m.talk_entry_first({ line }) : m.talk_entry_first_therapist({ name, line })
      return client ? m.talk_entry_again({ line }) : m.talk_entry_again_therapist({ name, line })
    case 'withdrawn': {
      const ended = plan.consents[waiting.consent ?? '']
      if (ended) return client ? m.talk_entry_ended(ended) : m.talk_entry_ended_therapist({ name, what: ended.what })
      if (!line) return client ? m.talk_entry_withdrawn_clause() : m.talk_entry_withdrawn_clause_therapist({ name })
      return client ? m.talk_entry_withdrawn({ line }) : m.talk_entry_withdrawn_therapist({ name, line })
    }
    case 'answerConsent': {
      const what = plan.consents[waiting.consent]?.what ?? ''
      return client ? m.talk_entry_consent({ what }) : m.talk_entry_consent_therapist({ name, what })
    }
    case 'choose':
      return m.talk_entry_choose({ question: plan.decisions[waiting.decision]?.question ?? '' })
    case 'confirmOutcome': {
      const question = plan.decisions[waiting.decision]?.question ?? ''
      return client
        ? m.talk_entry_confirm_outcome({ question })
        : m.talk_entry_confirm_outcome_therapist({ name, question })
    }
    case 'teachBack':
      return client ? m.talk_entry_teach_back() : m.talk_entry_teach_back_therapist({ name })
    case 'sign':
      return m.talk_entry_sign({ number: waiting.number })
    case 'declinedMethod':
      return client ? m.talk_entry_declined({ line }) : m.talk_entry_declined_therapist({ name, line })
    case 'noted':
      return client ? m.talk_entry_noted({ line }) : m.talk_entry_noted_therapist({ name, line })
    case 'wantedOtherWords':
      if (waiting.by === 'both')
        return side ? m.talk_entry_words_both({ line }) : m.talk_entry_words_both_therapist({ line })
      return waiting.by === side
        ? m.talk_entry_words_mine({ line })
        : m.talk_entry_words({ name: nameOfSide(screen, waiting.by), line })
    case 'review':
      return client ? m.review_link_open() : m.review_link_open_therapist()
    case 'amendmentAnswered':
    case 'correct':
    case 'answerAmendment':
      return amendmentWords(screen, waiting.amendment)
  }
}

/** A correction the client asked for, until it has an answer. */
export function amendmentWords(screen: PlanScreen, id: string): string {
  const asked = screen.plan.amendments[id]
  if (!asked) return ''
  const { words, due } = asked
  return screen.side === 'client'
    ? m.talk_entry_amendment({ words })
    : m.talk_entry_amendment_therapist({ name: nameOfSide(screen, 'client'), day: dayWords(due), words })
}
