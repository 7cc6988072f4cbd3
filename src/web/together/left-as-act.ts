import type { PlanCommand } from '#domain/plan/commands.ts'
import { LONGEST_WORDS } from '#domain/plan/concept/concept.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Left } from '#web/together/left-over.ts'
import { m } from '#words/paraglide/messages.js'

/** What is left of a sheet as acts: ideas become notes, all else goes on the agenda. */
export function actFor(names: Readonly<Record<Side, string>>, left: Left): PlanCommand {
  const short = (words: string): string => words.slice(0, LONGEST_WORDS)
  switch (left.what) {
    case 'help': {
      const who = left.helper === 'others' ? m.together_others() : names[left.helper]
      const words = short(m.together_idea_kept({ topic: left.topic, who, idea: left.words.trim() }))
      return { type: 'leaveNote', about: 'idea', words, ...(left.line === null ? {} : { line: left.line }) }
    }
    case 'words':
    case 'topic':
    case 'step':
      return { type: 'addToAgenda', words: short(left.words.trim()) }
  }
}
