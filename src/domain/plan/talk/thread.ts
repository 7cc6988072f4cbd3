import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId, type PersonId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { shortText, text } from '#domain/plan/concept/concept.ts'
import { isRefusal, lineFor } from '#domain/plan/rules.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import { type Plan, taking } from '#domain/plan/state.ts'
import { draftId, id, inSession } from '#domain/plan/writing.ts'
import { NOTE_ABOUT, type NoteAbout, type Replies, type Thread, WEEKDAYS } from '#domain/plan/talk/note.ts'

/** A note in the margin, on a line or on the whole: something to bring to the next session. */
export const leaveNote = z.strictObject({
  type: z.literal('leaveNote'),
  line: z.optional(id()),
  about: z.enum(NOTE_ABOUT),
  words: text(),
  draft: draftId(),
})
/** In writing only where the therapist has switched that on for this client; else in an open session. */
export const replyToNote = z.strictObject({ type: z.literal('replyToNote'), thread: id(), words: text() })
/** Settled, with a word on what came of it; its author may also just take it away. */
export const closeNote = z.strictObject({ type: z.literal('closeNote'), thread: id(), outcome: z.optional(text()) })
/** Whether notes are answered in writing, on which days and when; every composer shows it. */
export const setReplies = z.strictObject({
  type: z.literal('setReplies'),
  on: z.boolean(),
  days: z.array(z.enum(WEEKDAYS)).check(z.maxLength(7)),
  hours: shortText(),
})

export type NoteLeft = {
  readonly type: 'noteLeft'
  readonly id: EntityId
  readonly line?: EntityId | undefined
  readonly about: NoteAbout
  readonly words: string
  readonly draft?: string | undefined
}
export type NoteReplied = { readonly type: 'noteReplied'; readonly thread: EntityId; readonly words: string }
export type NoteClosed = {
  readonly type: 'noteClosed'
  readonly thread: EntityId
  readonly outcome?: string | undefined
  readonly on: CivilDate
}
export type RepliesSet = { readonly type: 'repliesSet' } & Replies

export const threadAt = (plan: Plan, thread: string): Thread | undefined =>
  Object.hasOwn(plan.threads, thread) ? plan.threads[thread] : undefined

export function decideLeaveNote(
  command: z.infer<typeof leaveNote>,
  plan: Plan,
  asking: Asking,
  n = 0,
): Decision<NoteLeft> {
  if (command.words.trim() === '') return refuse('empty-words', { field: 'words' })
  if (command.line !== undefined) {
    const line = lineFor(plan, command.line, asking)
    if (isRefusal(line)) return { refused: line }
  }
  const { line, about, words, draft } = command
  return accept({ type: 'noteLeft', id: entityId(asking.commandId, n), line, about, words: words.trim(), draft })
}

function openThread(plan: Plan, thread: string): Thread | Refusal {
  const found = threadAt(plan, thread)
  if (!found) return { code: 'unknown', about: thread }
  return found.closed ? { code: 'already-answered', about: thread } : found
}

export function decideReplyToNote(
  command: z.infer<typeof replyToNote>,
  plan: Plan,
  asking: Asking,
): Decision<NoteReplied> {
  const thread = openThread(plan, command.thread)
  if ('code' in thread) return { refused: thread }
  if (command.words.trim() === '') return refuse('empty-words', { field: 'words' })
  if (!plan.replies.on && !inSession(plan, asking.today)) return refuse('bring-to-session', { about: thread.id })
  return accept({ type: 'noteReplied', thread: thread.id, words: command.words.trim() })
}

/** A concern is settled with a word on what came of it; anything else may just be done with. */
export function decideCloseNote(command: z.infer<typeof closeNote>, plan: Plan, asking: Asking): Decision<NoteClosed> {
  const thread = openThread(plan, command.thread)
  if ('code' in thread) return { refused: thread }
  const outcome = command.outcome?.trim() || undefined
  const own = thread.side === askingSide(asking)
  if (thread.about === 'concern' && !own && !outcome) return refuse('reason-needed', { about: thread.id })
  return accept({ type: 'noteClosed', thread: thread.id, outcome, on: asking.today })
}

export function decideSetReplies(command: z.infer<typeof setReplies>, plan: Plan): Decision<RepliesSet> {
  const { type: _, ...replies } = command
  if (replies.on && (replies.days.length === 0 || replies.hours.trim() === ''))
    return refuse('empty-words', { field: replies.days.length === 0 ? 'days' : 'hours' })
  const same = JSON.stringify(replies) === JSON.stringify(plan.replies)
  return same ? refuse('nothing-changed') : accept({ type: 'repliesSet', ...replies })
}

function withThread(plan: Plan, thread: Thread): Plan {
  return { ...plan, threads: { ...plan.threads, [thread.id]: thread } }
}

export function evolveNoteLeft(plan: Plan, fact: NoteLeft, asked: Asked): Plan {
  const { type: _, draft, ...note } = fact
  const thread: Thread = { ...note, ...saidNow(asked), atSession: plan.held, replies: [] }
  return taking(withThread(plan, thread), draft)
}

export function evolveNoteReplied(plan: Plan, fact: NoteReplied, asked: Asked): Plan {
  const thread = threadAt(plan, fact.thread)
  if (!thread) return plan
  const replies = [...thread.replies, { words: fact.words, ...saidNow(asked) }]
  return withThread(plan, { ...thread, replies })
}

export function evolveNoteClosed(plan: Plan, fact: NoteClosed, asked: Asked): Plan {
  const thread = threadAt(plan, fact.thread)
  if (!thread) return plan
  return withThread(plan, { ...thread, closed: { outcome: fact.outcome, on: fact.on, by: asked.person } })
}

export function evolveReplies(plan: Plan, fact: RepliesSet): Plan {
  const { type: _, ...replies } = fact
  return { ...plan, replies }
}

function saidNow(asked: Asked): { side: Side; by: PersonId; on: CivilDate; at: Instant } {
  return { side: askingSide(asked), by: asked.person, on: asked.today, at: asked.at }
}
