import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate, isCivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { isTimeOfDay, type TimeOfDay } from '#domain/kernel/time-of-day.ts'
import { day, shortText, text, timeOfDay } from '#domain/plan/concept/concept.ts'
import type { Asked } from '#domain/plan/changing.ts'
import type { Plan, Remote, Session } from '#domain/plan/state.ts'
import { withoutItems } from '#domain/plan/talk/agenda.ts'
import { id } from '#domain/plan/writing.ts'

/** Said where a day was read from the therapist's calendar. */
const from = () => z.optional(z.literal('calendar'))

/** A day, and its hour on the practice's clock where there is one. */
export const planSession = z.strictObject({
  type: z.literal('planSession'),
  on: day(),
  at: z.optional(timeOfDay()),
  from: from(),
})
/** Says the whole new moment: without an hour it has none. */
export const moveSession = z.strictObject({
  type: z.literal('moveSession'),
  session: id(),
  on: day(),
  at: z.optional(timeOfDay()),
  from: from(),
})
export const cancelSession = z.strictObject({ type: z.literal('cancelSession'), session: id() })
/** Without a session named, one is opened that was not planned. */
export const openSession = z.strictObject({
  type: z.literal('openSession'),
  session: z.optional(id()),
  /** For a session held apart: where the client is now, which number reaches them, who is near. */
  remote: z.optional(
    z.strictObject({
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      place: shortText(),
      number: shortText(),
      near: z.optional(shortText()),
    }),
  ),
})
/**
 * Closes it: the lines worked on, a short summary the client sees, what of the agenda was talked about, and the next day
 * with its hour. `on`: the day it really was, where it was opened or closed on a later one.
 */
export const holdSession = z.strictObject({
  type: z.literal('holdSession'),
  session: id(),
  on: z.optional(day()),
  nextOn: z.optional(day()),
  /** Only with its day. */
  nextAt: z.optional(timeOfDay()),
  workedOn: z.optional(z.array(id()).check(z.maxLength(200))),
  summary: z.optional(text()),
  talked: z.optional(z.array(z.string().check(z.maxLength(140))).check(z.maxLength(200))),
})

export type SessionPlanned = {
  readonly type: 'sessionPlanned'
  readonly id: EntityId
  readonly on: CivilDate
  readonly at?: TimeOfDay | undefined
  readonly from?: 'calendar' | undefined
}
export type SessionMoved = {
  readonly type: 'sessionMoved'
  readonly session: EntityId
  readonly on: CivilDate
  readonly at?: TimeOfDay | undefined
  readonly from?: 'calendar' | undefined
}
export type SessionCancelled = { readonly type: 'sessionCancelled'; readonly session: EntityId }
export type SessionOpened = {
  readonly type: 'sessionOpened'
  readonly session: EntityId
  readonly on: CivilDate
  readonly remote?: Remote | undefined
}
export type SessionHeld = {
  readonly type: 'sessionHeld'
  readonly session: EntityId
  readonly on?: CivilDate | undefined
  readonly workedOn?: readonly EntityId[] | undefined
  readonly summary?: string | undefined
  readonly talked?: readonly string[] | undefined
}
export type SessionFact = SessionPlanned | SessionMoved | SessionCancelled | SessionOpened | SessionHeld

const FURTHEST_AHEAD_DAYS = 730

type Moment = { readonly on: CivilDate; readonly at?: TimeOfDay | undefined }
type Fields = { readonly on: 'on' | 'nextOn'; readonly at: 'at' | 'nextAt' }

function momentFits({ on, at }: Moment, asking: Asking, fields: Fields = { on: 'on', at: 'at' }) {
  const field = fields.on
  if (!isCivilDate(on)) return refuse('invalid', { field })
  if (at !== undefined && !isTimeOfDay(at)) return refuse('invalid', { field: fields.at })
  if (on < asking.today) return refuse('date-in-the-past', { field })
  return on > addDays(asking.today, FURTHEST_AHEAD_DAYS) ? refuse('date-in-the-future', { field }) : null
}

/** A moment as facts and sessions keep it: nothing stands there for what is not known. */
function kept({ on, at, from: source }: Moment & Pick<Session, 'from'>): Moment & Pick<Session, 'from'> {
  return { on, ...(at === undefined ? {} : { at }), ...(source ? { from: source } : {}) }
}

export function decidePlanSession(
  command: z.infer<typeof planSession>,
  plan: Plan,
  asking: Asking,
): Decision<SessionFact> {
  const unfit = momentFits(command, asking)
  if (unfit) return unfit
  if (plannedFor(plan, command.on)) return refuse('already-exists', { field: 'on' })
  return accept({ type: 'sessionPlanned', id: entityId(asking.commandId, 0), ...kept(command) })
}

export function decideMoveSession(
  command: z.infer<typeof moveSession>,
  plan: Plan,
  asking: Asking,
): Decision<SessionFact> {
  const session = plan.sessions.find((one) => one.id === command.session)
  if (!session) return refuse('unknown', { about: command.session })
  if (session.state !== 'planned') return refuse('already-open', { about: session.id })
  if (session.on === command.on && session.at === command.at) return refuse('nothing-changed', { about: session.id })
  return momentFits(command, asking) ?? accept({ type: 'sessionMoved', session: session.id, ...kept(command) })
}

/** Takes away one that is planned, or that was opened and did not take place: it does not count. What it released stays released. */
export function decideCancelSession(command: z.infer<typeof cancelSession>, plan: Plan): Decision<SessionFact> {
  const session = plan.sessions.find((one) => one.id === command.session)
  if (!session) return refuse('unknown', { about: command.session })
  if (session.state === 'held') return refuse('already-open', { about: session.id })
  return accept({ type: 'sessionCancelled', session: session.id })
}

/** Opens a planned session, or one that was not planned. What people prepared is released by `sharing`. */
export function decideOpenSession(
  command: z.infer<typeof openSession>,
  plan: Plan,
  asking: Asking,
): Decision<SessionFact> {
  const open = plan.sessions.find((one) => one.state === 'open')
  if (open) return refuse('already-open', { about: open.id })
  const { remote } = command
  if (remote && (remote.place.trim() === '' || remote.number.trim() === ''))
    return refuse('empty-words', { field: remote.place.trim() === '' ? 'remote.place' : 'remote.number' })
  if (command.session === undefined) {
    const made = entityId(asking.commandId, 0)
    return accept(
      { type: 'sessionPlanned', id: made, on: asking.today },
      { type: 'sessionOpened', session: made, on: asking.today, remote },
    )
  }
  const session = plan.sessions.find((one) => one.id === command.session)
  if (!session) return refuse('unknown', { about: command.session })
  if (session.state !== 'planned') return refuse('already-open', { about: session.id })
  return accept({ type: 'sessionOpened', session: session.id, on: asking.today, remote })
}

export function decideHoldSession(
  command: z.infer<typeof holdSession>,
  plan: Plan,
  asking: Asking,
): Decision<SessionFact> {
  const session = plan.sessions.find((one) => one.id === command.session)
  if (!session) return refuse('unknown', { about: command.session })
  if (session.state !== 'open') return refuse('not-open', { about: session.id })
  const when = command.on === undefined ? null : heldFits(command.on, plan, asking)
  if (when) return when
  const on = command.on === session.on ? undefined : command.on
  const { workedOn, talked } = command
  const stray = workedOn?.find((one) => !Object.hasOwn(plan.lines, one))
  if (stray !== undefined) return refuse('unknown', { about: stray, field: 'workedOn' })
  const summary = command.summary?.trim() || undefined
  const held = { type: 'sessionHeld', session: session.id, on, workedOn, summary, talked } as const
  const { nextOn, nextAt } = command
  if (nextOn === undefined) return nextAt === undefined ? accept(held) : refuse('invalid', { field: 'nextAt' })
  const next = { on: nextOn, at: nextAt }
  const unfit = momentFits(next, asking, { on: 'nextOn', at: 'nextAt' })
  if (unfit) return unfit
  const there = plannedFor(plan, nextOn)
  // The day was planned already: an hour that is said now is its hour, and where none is said it keeps its own.
  if (there && (nextAt === undefined || nextAt === there.at)) return accept(held)
  return accept<SessionFact>(
    held,
    there
      ? { type: 'sessionMoved', session: there.id, ...kept(next) }
      : { type: 'sessionPlanned', id: entityId(asking.commandId, 0), ...kept(next) },
  )
}

const plannedFor = ({ sessions }: Plan, on: CivilDate): Session | undefined =>
  sessions.find((one) => one.state === 'planned' && one.on === on)

/** A session was on some day between the opening of the plan and today. */
function heldFits(on: CivilDate, plan: Plan, asking: Asking) {
  if (!isCivilDate(on)) return refuse('invalid', { field: 'on' })
  if (on > asking.today) return refuse('date-in-the-future', { field: 'on' })
  return plan.opened && on < plan.opened.on ? refuse('date-in-the-past', { field: 'on' }) : null
}

export function evolveSession(plan: Plan, fact: SessionFact, asked: Asked): Plan {
  switch (fact.type) {
    case 'sessionPlanned':
      return { ...plan, sessions: inOrder([...plan.sessions, plannedOn({ id: fact.id }, fact)]) }
    case 'sessionMoved':
      return { ...plan, sessions: inOrder(mapped(plan, fact.session, (one) => plannedOn(one, fact))) }
    case 'sessionCancelled':
      return { ...plan, sessions: plan.sessions.filter((one) => one.id !== fact.session) }
    case 'sessionOpened':
      return {
        ...plan,
        sessions: inOrder(
          mapped(plan, fact.session, (one) => ({
            ...onDay(one, fact.on),
            state: 'open',
            openedAt: asked.at,
            ...(fact.remote ? { remote: fact.remote } : {}),
          })),
        ),
      }
    case 'sessionHeld':
      return forgetting({
        ...withoutItems(plan, fact.talked ?? []),
        held: plan.held + 1,
        sessions: inOrder(mapped(plan, fact.session, (one) => heldNow(one, fact))),
      })
  }
}

/** A day set by hand is no longer one that was read from a calendar. */
function plannedOn({ id: session }: Pick<Session, 'id'>, fact: SessionPlanned | SessionMoved): Session {
  return { id: session, state: 'planned', ...kept(fact) }
}

/** It was on this day. An hour that was planned for another day says nothing about it. */
function onDay({ at, ...session }: Session, on: CivilDate): Session {
  return { ...session, on, ...(at !== undefined && session.on === on ? { at } : {}) }
}

/**
 * Suggestions that ended stay on the page until the session after has been held; the history keeps them for ever. What was answered
 * or agreed through them can then no longer be taken back.
 */
function forgetting(plan: Plan): Plan {
  const kept = Object.entries(plan.suggestions).filter(([, one]) => !one.ended || one.ended.atSession >= plan.held - 1)
  const suggestions = Object.fromEntries(kept)
  const isForgotten = (id: EntityId | undefined): boolean =>
    id !== undefined && !!plan.suggestions[id] && !suggestions[id]
  const lines = Object.values(plan.lines).filter(
    (one) => isForgotten(one.last?.suggestion) || isForgotten(one.last?.counter),
  )
  const settled = Object.fromEntries(lines.map((one) => [one.id, { ...one, last: undefined }]))
  return { ...plan, suggestions, lines: { ...plan.lines, ...settled } }
}

function heldNow(session: Session, { on, workedOn, summary, talked }: SessionHeld): Session {
  return {
    ...onDay(session, on ?? session.on),
    state: 'held',
    ...(workedOn ? { workedOn } : {}),
    ...(summary ? { summary } : {}),
    ...(talked ? { talked } : {}),
  }
}

/** The day of the last session in which this line was worked on. */
export function lastWorkedOn(plan: Plan, line: EntityId): CivilDate | null {
  return plan.sessions.findLast((one) => one.workedOn?.includes(line))?.on ?? null
}

function mapped(plan: Plan, id: EntityId, make: (session: Session) => Session): Session[] {
  return plan.sessions.map((one) => (one.id === id ? make(one) : one))
}

/** By day; on one day as they were opened, and what is still planned after them, by the clock and last what has no hour. */
function inOrder(sessions: readonly Session[]): Session[] {
  const place = ({ on, openedAt, at, id }: Session): string => `${on} ${openedAt ?? '~'} ${at ?? '~'} ${id}`
  return [...sessions].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}
