import type { Draft } from '#domain/plan/drafts.ts'
import { answerWords } from '#web/line-words/choices.ts'
import type { Reader } from '#web/line-words/names.ts'
import { headline, valueWords } from '#web/line-words/told.ts'
import { m } from '#words/paraglide/messages.js'

const A_LINE = 'workingTogether'

/** What somebody prepared, in short: the words of a line, of an answer, of a change, of a note. */
export function wordsIn({ act }: Draft, reader: Reader = 'professional'): string {
  if (!act) return ''
  switch (act.type) {
    case 'write':
      return headline({ kind: act.kind, words: act.words }, reader)
    case 'leaveNote':
      return act.words
    case 'answer':
      return [answerWords(act.answer), act.reason].filter(Boolean).join(': ')
    case 'reword':
      return fieldsWords(act.words, reader)
    case 'suggest':
      return act.change.do === 'reword' ? fieldsWords(act.change.words, reader) : m.before_prepared_standing_therapist()
    case 'weigh':
      return m.before_prepared_weighing_therapist()
  }
}

const fieldsWords = (words: Readonly<Record<string, unknown>>, reader: Reader): string =>
  Object.entries(words)
    .map(([field, value]) => valueWords(A_LINE, field, value, reader))
    .filter(Boolean)
    .join(', ')
