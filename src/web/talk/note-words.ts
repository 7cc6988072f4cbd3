import type { NoteAbout, Thread } from '#domain/plan/talk/note.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { isMine, writerOf } from '#web/talk/whose.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Say<Told> = Record<NoteAbout, (told: Told) => string>

export const KIND: Record<NoteAbout, () => string> = {
  question: m.talk_kind_question,
  concern: m.talk_kind_concern,
  preference: m.talk_kind_preference,
  idea: m.talk_kind_idea,
}
const MARK_YOU: Record<NoteAbout, () => string> = {
  question: m.talk_mark_question_you,
  concern: m.talk_mark_concern_you,
  preference: m.talk_mark_preference_you,
  idea: m.talk_mark_idea_you,
}
const MARK: Say<{ name: string }> = {
  question: m.talk_mark_question,
  concern: m.talk_mark_concern,
  preference: m.talk_mark_preference,
  idea: m.talk_mark_idea,
}
const HEAD_YOU: Say<{ day: string }> = {
  question: m.talk_head_question_you,
  concern: m.talk_head_concern_you,
  preference: m.talk_head_preference_you,
  idea: m.talk_head_idea_you,
}
const HEAD: Say<{ name: string; day: string }> = {
  question: m.talk_head_question,
  concern: m.talk_head_concern,
  preference: m.talk_head_preference,
  idea: m.talk_head_idea,
}
const ENTRY_YOU: Say<{ words: string }> = {
  question: m.talk_entry_question_you,
  concern: m.talk_entry_concern_you,
  preference: m.talk_entry_preference_you,
  idea: m.talk_entry_idea_you,
}
const ENTRY: Say<{ name: string; words: string }> = {
  question: m.talk_entry_question,
  concern: m.talk_entry_concern,
  preference: m.talk_entry_preference,
  idea: m.talk_entry_idea,
}

/** The short sentence at a line that has this note. */
export const markOf = (screen: PlanScreen, note: Thread): string =>
  isMine(screen, note) ? MARK_YOU[note.about]() : MARK[note.about]({ name: writerOf(screen, note) })

/** Whose note it is, of which kind, from when. */
export function headOf(screen: PlanScreen, note: Thread): string {
  const day = dayWords(note.on)
  return isMine(screen, note) ? HEAD_YOU[note.about]({ day }) : HEAD[note.about]({ name: writerOf(screen, note), day })
}

/** The note as one thing to talk about. */
export const entryOf = (screen: PlanScreen, note: Thread, words: string): string =>
  isMine(screen, note) ? ENTRY_YOU[note.about]({ words }) : ENTRY[note.about]({ name: writerOf(screen, note), words })
