import type { EntityId } from '#domain/kernel/ids.ts'
import { type Sheet, textOf } from '#web/together/sheet.ts'

/** Three topics are plenty for one time. */
export const MOST_TOPICS = 3

/** Who could help with a topic. */
export const HELPERS = ['client', 'therapist', 'others'] as const
export type Helper = (typeof HELPERS)[number]

/** Something that matters now: in words, and what of the plan it is about. */
export type Topic = {
  readonly id: string
  readonly words: string
  /** The client’s own words, and not how the page puts it. */
  readonly ownWords: boolean
  /** The line of the plan that it is about. */
  readonly line: EntityId | null
  /** Where it stands on the agenda. */
  readonly agenda: string | null
}

export const topicKey = (topic: string): string => `topic:${topic}`
export const lineKey = (topic: string): string => `line:${topic}`
/** Set where these are the client’s own words. */
export const ownKey = (topic: string): string => `own:${topic}`
export const agendaKey = (topic: string): string => `agenda:${topic}`
export const helpKey = (topic: string, helper: Helper): string => `help:${topic}:${helper}`
export const stepKey = (topic: string, field: 'action' | 'owner' | 'by' | 'from'): string => `step:${topic}:${field}`
/** Which line of the plan an idea became, and the words it had then. */
export const becameKey = (idea: string): string => `became:${idea}`
/** The goal that a topic in new words became. */
export const goalKey = (topic: string): string => `goal:${topic}`
export const madeKey = (topic: string): string => `made:${topic}`

/** The id of a topic that is taken up now: ids sort as they were taken up. */
export const newTopic = (at: string): string => at.replaceAll(/\D/g, '')

/** What matters now, as it was taken up. */
export function topicsOf(sheet: Sheet): Topic[] {
  const ids = Object.keys(sheet.notes)
    .filter((key) => key.startsWith('topic:') && textOf(sheet, key) !== '')
    .map((key) => key.slice('topic:'.length))
  return ids.toSorted().map((id) => ({
    id,
    words: textOf(sheet, topicKey(id)),
    ownWords: textOf(sheet, ownKey(id)) !== '',
    line: textOf(sheet, lineKey(id)) || null,
    agenda: textOf(sheet, agendaKey(id)) || null,
  }))
}

/** The lines that were written for a topic, in the order they were written. */
export const madeFor = (sheet: Sheet, topic: string): EntityId[] =>
  textOf(sheet, madeKey(topic)).split(' ').filter(Boolean)

/** All lines that were written, steps before goals, also for a topic that was taken away afterwards. */
export function allMade(sheet: Sheet): EntityId[] {
  const keys = Object.keys(sheet.notes).toSorted()
  const of = (kind: string): EntityId[] =>
    keys.filter((key) => key.startsWith(kind)).flatMap((key) => textOf(sheet, key).split(' ').filter(Boolean))
  return [...of('made:'), ...of('goal:')]
}
