import type { Session } from '#domain/plan/state.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { lineWords } from '#web/talk/agenda-words.ts'
import { entryOf } from '#web/talk/note-words.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * What was talked about in a session that was held, in words, as far as the plan still holds them: an own item of the agenda is gone
 * once it was talked about. What can be named no more is counted, so that nothing looks as if it had not been.
 */
export function talkedWords(screen: PlanScreen, { talked = [] }: Pick<Session, 'talked'>): string[] {
  const found = talked.map((key) => wordsOf(screen, key.slice(key.indexOf(':') + 1)))
  const named = [...new Set(found.filter((words) => words !== ''))]
  const gone = found.filter((words) => words === '').length
  return gone === 0 ? named : [...named, m.note_talked_more_therapist({ count: gone })]
}

function wordsOf(screen: PlanScreen, about: string): string {
  const { plan } = screen
  const note = Object.hasOwn(plan.threads, about) ? plan.threads[about] : undefined
  if (note) return entryOf(screen, note, note.words)
  const choice = Object.hasOwn(plan.decisions, about) ? plan.decisions[about] : undefined
  if (choice) return choice.question
  const line = Object.hasOwn(plan.suggestions, about) ? plan.suggestions[about]?.line : about
  return Object.hasOwn(plan.lines, line ?? '') ? lineWords(screen, line) : ''
}
