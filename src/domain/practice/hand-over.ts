import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate, isCivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId, isId, type PersonId } from '#domain/kernel/ids.ts'

/** What becomes of whoever hands over: they leave on that day, or both stay and work as a team. */
export const HAND_OVER_HOW = ['leave', 'stay'] as const
export type HandOverHow = (typeof HAND_OVER_HOW)[number]

/**
 * A therapist hands a client to a colleague, on a day that lies ahead. The client is told, and may object until then; an objection
 * holds everything until the two have talked.
 */
export type HandOver = {
  readonly id: EntityId
  readonly from: PersonId
  readonly to: PersonId
  readonly how: HandOverHow
  readonly on: CivilDate
  /** For the colleague alone. */
  readonly note: string
  /** What the client reads. */
  readonly forClient: string
  readonly saidOn: CivilDate
  readonly objected?: { readonly on: CivilDate; readonly words?: string | undefined } | undefined
  /** After an objection: that the two have talked, and what they came to. */
  readonly talked?: { readonly by: PersonId; readonly on: CivilDate; readonly words: string } | undefined
  readonly done?: { readonly on: CivilDate } | undefined
  readonly withdrawn?: { readonly on: CivilDate; readonly by: PersonId } | undefined
}

type Chart = { readonly team: readonly PersonId[]; readonly handOvers?: readonly HandOver[] | undefined }

const LONGEST_NOTE = 4000
const LONGEST_DAYS = 365
const id = () => z.string().check(z.refine(isId))
const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const words = () => z.string().check(z.trim(), z.maxLength(LONGEST_NOTE))

export const handOver = z.strictObject({
  type: z.literal('handOver'),
  to: id(),
  how: z.enum(HAND_OVER_HOW),
  on: day(),
  note: words(),
  forClient: words(),
})
export const objectToHandOver = z.strictObject({
  type: z.literal('objectToHandOver'),
  handOver: id(),
  words: z.optional(words()),
})
/** The client has changed their mind about objecting. */
export const dropObjection = z.strictObject({ type: z.literal('dropObjection'), handOver: id() })
/** After an objection: the two have talked and go on, on another day. */
export const talkedAboutHandOver = z.strictObject({
  type: z.literal('talkedAboutHandOver'),
  handOver: id(),
  on: day(),
  words: words(),
})
export const withdrawHandOver = z.strictObject({ type: z.literal('withdrawHandOver'), handOver: id() })
/** Its day has come. */
export const completeHandOver = z.strictObject({ type: z.literal('completeHandOver'), handOver: id() })
export const HAND_OVER_COMMANDS = [
  handOver,
  objectToHandOver,
  dropObjection,
  talkedAboutHandOver,
  withdrawHandOver,
  completeHandOver,
] as const
export type HandOverCommand = z.infer<(typeof HAND_OVER_COMMANDS)[number]>

export type HandOverFact =
  | {
      readonly type: 'handOverBegun'
      readonly handOver: EntityId
      readonly to: PersonId
      readonly how: HandOverHow
      readonly on: CivilDate
      readonly note: string
      readonly forClient: string
    }
  | { readonly type: 'handOverObjected'; readonly handOver: EntityId; readonly words?: string | undefined }
  | { readonly type: 'objectionDropped'; readonly handOver: EntityId }
  | {
      readonly type: 'handOverTalkedAbout'
      readonly handOver: EntityId
      readonly on: CivilDate
      readonly words: string
    }
  | { readonly type: 'handOverWithdrawn'; readonly handOver: EntityId }
  | { readonly type: 'handOverDone'; readonly handOver: EntityId }
type TeamFact = { readonly type: 'teamJoined' | 'teamLeft'; readonly therapist: PersonId }

/** Whether it is still to come. */
export const isComing = ({ done, withdrawn }: HandOver): boolean => done === undefined && withdrawn === undefined

/** The one that is still to come; there is at most one. */
export function handOverComing(chart: Pick<Chart, 'handOvers'>): HandOver | undefined {
  return chart.handOvers?.findLast(isComing)
}

/** The one to come to which the client objects: it holds until they take that back, the two have talked, or it is called off. */
export function handOverObjected(chart: Pick<Chart, 'handOvers'>): HandOver | undefined {
  const coming = handOverComing(chart)
  return coming?.objected ? coming : undefined
}

/** A day that lies ahead, so that the client hears of it before it comes. */
function dayMisfit(on: CivilDate, today: CivilDate) {
  if (!isCivilDate(on)) return refuse('date-needed', { field: 'on' })
  if (on <= today) return refuse('date-in-the-past', { field: 'on' })
  return on > addDays(today, LONGEST_DAYS) ? refuse('date-in-the-future', { field: 'on' }) : null
}

export function decideHandOver(
  command: HandOverCommand,
  chart: Chart,
  asking: Asking,
): Decision<HandOverFact | TeamFact> {
  const { today } = asking
  if (command.type === 'handOver') {
    const { type: _, ...asked } = command
    if (handOverComing(chart)) return refuse('already-open')
    if (chart.team.includes(asked.to)) return refuse('already-exists', { about: asked.to, field: 'to' })
    if (asked.forClient === '') return refuse('empty-words', { field: 'forClient' })
    return (
      dayMisfit(asked.on, today) ??
      accept<HandOverFact>({ type: 'handOverBegun', handOver: entityId(asking.commandId, 0), ...asked })
    )
  }
  const one = chart.handOvers?.find((each) => each.id === command.handOver)
  if (!one) return refuse('unknown', { about: command.handOver })
  if (!isComing(one)) return refuse('not-open', { about: one.id })
  const about = { handOver: one.id }
  switch (command.type) {
    case 'objectToHandOver': {
      if (one.objected) return refuse('already-answered', { about: one.id })
      const said = command.words || undefined
      return accept<HandOverFact>({ type: 'handOverObjected', ...about, ...(said ? { words: said } : {}) })
    }
    case 'dropObjection':
      return one.objected
        ? accept<HandOverFact>({ type: 'objectionDropped', ...about })
        : refuse('nothing-changed', { about: one.id })
    case 'talkedAboutHandOver': {
      if (!one.objected) return refuse('nothing-changed', { about: one.id })
      if (command.words === '') return refuse('empty-words', { field: 'words' })
      const { on, words: said } = command
      return dayMisfit(on, today) ?? accept<HandOverFact>({ type: 'handOverTalkedAbout', ...about, on, words: said })
    }
    case 'withdrawHandOver':
      return accept<HandOverFact>({ type: 'handOverWithdrawn', ...about })
    case 'completeHandOver': {
      if (one.objected) return refuse('talk-first', { about: one.id })
      if (today < one.on) return refuse('not-yet-due', { about: one.id, day: one.on })
      const facts: (HandOverFact | TeamFact)[] = []
      if (!chart.team.includes(one.to)) facts.push({ type: 'teamJoined', therapist: one.to })
      if (one.how === 'leave' && chart.team.includes(one.from)) facts.push({ type: 'teamLeft', therapist: one.from })
      return accept<HandOverFact | TeamFact>(...facts, { type: 'handOverDone', ...about })
    }
  }
}

/** All of them after this fact, the first one first. */
export function handOversAfter(
  before: readonly HandOver[] | undefined,
  { fact, asking }: Recorded<HandOverFact>,
): readonly HandOver[] {
  const all = before ?? []
  const { person: by, today } = asking
  const changed = (change: (one: HandOver) => HandOver) =>
    all.map((one) => (one.id === fact.handOver ? change(one) : one))
  switch (fact.type) {
    case 'handOverBegun': {
      const { type: _, handOver: made, ...rest } = fact
      return [...all, { id: made, from: by, ...rest, saidOn: today }]
    }
    case 'handOverObjected':
      return changed(({ talked: _, ...one }) => ({ ...one, objected: { on: today, words: fact.words } }))
    case 'objectionDropped':
      return changed(({ objected: _, ...one }) => one)
    case 'handOverTalkedAbout':
      return changed(({ objected: _, ...one }) => ({
        ...one,
        on: fact.on,
        talked: { by, on: today, words: fact.words },
      }))
    case 'handOverWithdrawn':
      return changed((one) => ({ ...one, withdrawn: { on: today, by } }))
    case 'handOverDone':
      return changed((one) => ({ ...one, done: { on: today } }))
  }
}
