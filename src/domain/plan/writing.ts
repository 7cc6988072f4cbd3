import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId, isId, type PersonId } from '#domain/kernel/ids.ts'
import { changed, yes, type Asked } from '#domain/plan/changing.ts'
import { type Kind, KINDS, conceptOf, ownerOf, type Words } from '#domain/plan/concept/concepts.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import type { Line } from '#domain/plan/line.ts'
import {
  changeFits,
  isHardToRead,
  isRefusal,
  kept,
  lineFor,
  shownLineFor,
  wayToChange,
  wordsFit,
} from '#domain/plan/rules.ts'
import { askingSide } from '#domain/plan/side.ts'
import { hasAnswered } from '#domain/plan/stance.ts'
import { linesInOrder, type Plan, taking, withLine } from '#domain/plan/state.ts'
import { wordsInput } from '#domain/plan/suggestion.ts'

export const id = () => z.string().check(z.refine(isId))
export const draftId = () => z.optional(id())

export const write = z.strictObject({
  type: z.literal('write'),
  kind: z.enum(KINDS as [Kind, ...Kind[]]),
  parent: z.optional(id()),
  words: wordsInput,
  answerBy: z.optional(day()),
  /** Sent now although it is something to say in person (principle 5). */
  onPurpose: z.optional(z.boolean()),
  draft: draftId(),
})
/** The revision of the line that the person had before them: if it has changed since, both texts are shown to choose from. */
export const seen = () => z.optional(z.int())
export const reword = z.strictObject({
  type: z.literal('reword'),
  line: id(),
  words: wordsInput,
  seen: seen(),
  /** Other words for the same method and the same risks (see `Change`). */
  sameMethod: z.optional(z.literal(true)),
  /** Sent now although it is something to say in person (principle 5). */
  onPurpose: z.optional(z.boolean()),
  draft: draftId(),
})
export const setStanding = z.strictObject({
  type: z.literal('setStanding'),
  line: id(),
  standing: z.enum(['active', 'paused', 'ended', 'reached']),
  reason: z.optional(text()),
})
export const move = z.strictObject({ type: z.literal('move'), line: id(), after: z.nullable(id()) })

export type LineWritten = {
  readonly type: 'lineWritten'
  readonly id: EntityId
  readonly kind: Kind
  readonly parent?: EntityId | undefined
  readonly words: Words
  readonly writtenDown?: boolean | undefined
  readonly answerBy?: CivilDate | undefined
  readonly draft?: string | undefined
  readonly elsewhere?: CivilDate | undefined
}
export type LineReworded = {
  readonly type: 'lineReworded'
  readonly line: EntityId
  readonly words: Words
  readonly sameMethod?: true | undefined
  readonly reason?: string | undefined
  readonly draft?: string | undefined
}
export type StandingChanged = {
  readonly type: 'standingChanged'
  readonly line: EntityId
  readonly standing: Line['standing']
  readonly reason?: string | undefined
}
export type LineMoved = { readonly type: 'lineMoved'; readonly line: EntityId; readonly after: EntityId | null }

/** Whether a session is open in which hard things can be said in person; one that was forgotten open on an earlier day is none. */
export const inSession = (plan: Plan, today?: CivilDate): boolean =>
  plan.sessions.some((session) => session.state === 'open' && (today === undefined || session.on === today))

export function decideWrite(command: z.infer<typeof write>, plan: Plan, asking: Asking, n = 0): Decision<LineWritten> {
  const place = placeFits(plan, command.kind, command.parent, asking)
  if (place) return { refused: place }
  const unfit = wordsFit(command.kind, command.words, asking)
  if (unfit) return { refused: unfit }
  const side = askingSide(asking)
  const words = kept(command.kind, command.words)
  const owners = Object.keys(words).map((field) => ownerOf(command.kind, field))
  if (side === 'client' && owners.includes('professional')) return refuse('professional-statement')
  const hard = side === 'therapist' && isHardToRead(command.kind, words)
  if (hard && !inSession(plan, asking.today) && !command.onPurpose) return refuse('prepare-for-session')
  if (command.answerBy !== undefined && command.answerBy <= asking.today)
    return refuse('date-in-the-past', { field: 'answerBy' })
  return accept({
    type: 'lineWritten',
    id: entityId(asking.commandId, n),
    kind: command.kind,
    parent: command.parent,
    words,
    writtenDown: side === 'therapist' && owners.includes('client') ? true : undefined,
    answerBy: command.answerBy,
    draft: command.draft,
  })
}

function placeFits(plan: Plan, kind: Kind, parent: string | undefined, asking: Asking) {
  if (parent === undefined) {
    return kind === 'objective' ? ({ code: 'wrong-place', field: 'parent' } as const) : null
  }
  const above = lineFor(plan, parent, asking)
  if (isRefusal(above)) return above
  if (!conceptOf(kind).under.includes(above.kind)) return { code: 'wrong-place', field: 'parent' } as const
  return above.standing === 'ended' ? ({ code: 'line-ended', about: parent } as const) : null
}

export function evolveWritten(plan: Plan, fact: LineWritten, asked: Asked): Plan {
  const side = askingSide(asked)
  const line: Line = {
    id: fact.id,
    kind: fact.kind,
    parent: fact.parent,
    words: fact.words,
    by: asked.person,
    side,
    at: asked.at,
    writtenDownBy: fact.writtenDown ? (asked.person as PersonId) : undefined,
    revision: 1,
    changedAt: asked.at,
    atSession: plan.held,
    views: fact.elsewhere ? {} : { [side]: yes(asked, 1, plan) },
    standing: 'active',
    answerBy: fact.answerBy,
    inForce: fact.elsewhere ? { how: 'elsewhere', on: fact.elsewhere } : undefined,
    last: fact.elsewhere ? undefined : { command: asked.commandId, by: asked.person, before: null },
  }
  return taking({ ...withLine(plan, line), order: [...plan.order, fact.id] }, fact.draft)
}

export function decideReword(command: z.infer<typeof reword>, plan: Plan, asking: Asking): Decision<LineReworded> {
  const line = shownLineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  if (command.seen !== undefined && command.seen !== line.revision) return refuse('stale', { about: line.id })
  const unfit = changeFits(line, { do: 'reword', words: command.words }, asking)
  if (unfit) return { refused: unfit }
  const way = wayToChange(line, askingSide(asking), Object.keys(command.words))
  if (way === 'suggest') {
    const professional = Object.keys(command.words).some((field) => ownerOf(line.kind, field) === 'professional')
    return refuse(professional ? 'professional-statement' : 'wait-for-answer', { about: line.id })
  }
  if (way !== 'atOnce') return { refused: way }
  const hard = askingSide(asking) === 'therapist' && isHardToRead(line.kind, command.words)
  if (hard && !inSession(plan, asking.today) && !command.onPurpose)
    return refuse('prepare-for-session', { about: line.id })
  const { words, sameMethod, draft } = command
  return accept({ type: 'lineReworded', line: line.id, words, sameMethod, draft })
}

export function evolveReworded(plan: Plan, fact: LineReworded, asked: Asked): Plan {
  const line = plan.lines[fact.line]
  if (!line) return plan
  const side = askingSide(asked)
  const change = { do: 'reword', words: fact.words as never, sameMethod: fact.sameMethod } as const
  const after = changed(line, change, plan, asked, { [side]: asked.person })
  const view = after.views[side]
  const views = view && fact.reason ? { ...after.views, [side]: { ...view, reason: fact.reason } } : after.views
  return taking(withLine(plan, { ...after, views, answerBy: stillDue(line, asked) }), fact.draft)
}

/** New words cannot take effect by a day that had come before the other could see them. */
const stillDue = (line: Line, asked: Asked): CivilDate | undefined =>
  line.answerBy !== undefined && asked.today < line.answerBy ? line.answerBy : undefined

/** Whether this side may say at once where a line stands; otherwise it is a suggestion. */
export function mayStandAtOnce(line: Line, side: 'client' | 'therapist', standing: Line['standing']): boolean {
  const isMark = line.kind === 'step' || line.kind === 'milestone'
  if (
    isMark &&
    (line.standing === 'active' ? standing === 'reached' : line.standing === 'reached' && standing === 'active')
  )
    return true
  const owners = Object.values(conceptOf(line.kind).owners)
  if (side === 'client' && owners.every((owner) => owner === 'client')) return true
  if (side === 'therapist' && line.kind === 'requirement') return true
  return line.side === side && !hasAnswered(line, side)
}

export function decideStanding(
  command: z.infer<typeof setStanding>,
  plan: Plan,
  asking: Asking,
): Decision<StandingChanged> {
  const line = shownLineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  const change = { do: 'standing', standing: command.standing, reason: command.reason } as const
  const unfit = changeFits(line, change, asking)
  if (unfit) return { refused: unfit }
  if (!mayStandAtOnce(line, askingSide(asking), command.standing)) return refuse('wait-for-answer', { about: line.id })
  return accept({ type: 'standingChanged', line: line.id, standing: command.standing, reason: command.reason })
}

export function evolveStanding(plan: Plan, fact: StandingChanged, asked: Asked): Plan {
  const line = plan.lines[fact.line]
  if (!line) return plan
  const change = { do: 'standing', standing: fact.standing, reason: fact.reason } as const
  return withLine(plan, changed(line, change, plan, asked, {}))
}

export function decideMove(command: z.infer<typeof move>, plan: Plan, asking: Asking): Decision<LineMoved> {
  const line = lineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  if (command.after !== null) {
    const after = lineFor(plan, command.after, asking)
    if (isRefusal(after)) return { refused: after }
    if (after.id === line.id) return refuse('nothing-changed', { about: line.id })
    if (after.parent !== line.parent || conceptOf(after.kind).section !== conceptOf(line.kind).section)
      return refuse('wrong-place', { about: line.id })
  }
  const fact = { type: 'lineMoved', line: line.id, after: command.after } as const
  const moved = peersOf(evolveMoved(plan, fact), line)
  const stays = peersOf(plan, line).every((one, index) => one === moved[index])
  return stays ? refuse('nothing-changed', { about: line.id }) : accept(fact)
}

export function evolveMoved(plan: Plan, fact: LineMoved): Plan {
  const line = plan.lines[fact.line]
  const rest = plan.order.filter((one) => one !== fact.line)
  const after = fact.after ?? null
  if (!line || (after !== null && !rest.includes(after))) return plan
  const first = peersOf(plan, line).find((one) => one !== line.id)
  if (after === null && first === undefined) return plan
  const at = after === null ? rest.indexOf(first ?? '') : rest.indexOf(after) + 1
  return { ...plan, order: [...rest.slice(0, at), line.id, ...rest.slice(at)] }
}

/** The lines among which a line stands, in order: those under the same line in the same part of the page, itself included. */
function peersOf(plan: Plan, line: Line): EntityId[] {
  const { section } = conceptOf(line.kind)
  const peers = linesInOrder(plan).filter(
    (one) => one.parent === line.parent && conceptOf(one.kind).section === section,
  )
  return peers.map((one) => one.id)
}
