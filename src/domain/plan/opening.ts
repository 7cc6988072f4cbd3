import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { type CivilDate, isCivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type ClientId, entityId, type PersonId, type PlanId } from '#domain/kernel/ids.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import { conceptOf, type Kind, KINDS, ownerOf } from '#domain/plan/concept/concepts.ts'
import { kept, wordsFit } from '#domain/plan/rules.ts'
import type { SessionCancelled } from '#domain/plan/session.ts'
import type { Plan } from '#domain/plan/state.ts'
import { wordsInput } from '#domain/plan/suggestion.ts'
import { freeze, type VersionPrepared } from '#domain/plan/version.ts'
import { evolveWritten, id, type LineWritten } from '#domain/plan/writing.ts'

export const openPlan = z.strictObject({
  type: z.literal('openPlan'),
  plan: id(),
  client: id(),
  coSigner: z.optional(id()),
})
/** `how`: whether the two had planned to end here. */
export const closePlan = z.strictObject({
  type: z.literal('closePlan'),
  reason: text(),
  how: z.optional(z.enum(['planned', 'beforePlanned'])),
})

/** A plan agreed elsewhere, entered with its original date as version 0. `under`: the place in this list of the line above. */
export const enterEarlierPlan = z.strictObject({
  type: z.literal('enterEarlierPlan'),
  agreedOn: day(),
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(KINDS as [Kind, ...Kind[]]),
        under: z.optional(z.int().check(z.gte(0))),
        words: wordsInput,
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
})

export type PlanOpened = {
  readonly type: 'planOpened'
  readonly plan: PlanId
  readonly client: ClientId
  readonly on: CivilDate
  readonly coSigner?: PersonId | undefined
}
export type PlanClosed = {
  readonly type: 'planClosed'
  readonly on: CivilDate
  readonly reason: string
  readonly how?: 'planned' | 'beforePlanned' | undefined
}

export function decideOpenPlan(command: z.infer<typeof openPlan>, plan: Plan, asking: Asking): Decision<PlanOpened> {
  if (plan.opened) return refuse('already-exists', { about: plan.id })
  return accept({
    type: 'planOpened',
    plan: command.plan,
    client: command.client,
    on: asking.today,
    coSigner: command.coSigner,
  })
}

export function evolveOpened(plan: Plan, fact: PlanOpened, asked: Asked): Plan {
  return {
    ...plan,
    id: fact.plan,
    client: fact.client,
    coSigner: fact.coSigner ?? null,
    opened: { on: fact.on, at: asked.at, by: asked.person },
  }
}

/**
 * Nothing can be asked of a plan that has ended, also no summary of a session: so one that is open is closed first. What was planned is
 * called off.
 */
export function decideClosePlan(
  command: z.infer<typeof closePlan>,
  plan: Plan,
  asking: Asking,
): Decision<SessionCancelled | PlanClosed> {
  const open = plan.sessions.find((one) => one.state === 'open')
  if (open) return refuse('session-still-open', { about: open.id })
  if (command.reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const planned = plan.sessions.filter((one) => one.state === 'planned')
  const off = planned.map(({ id: session }): SessionCancelled => ({ type: 'sessionCancelled', session }))
  const closed: PlanClosed = { type: 'planClosed', on: asking.today, reason: command.reason, how: command.how }
  return accept<SessionCancelled | PlanClosed>(...off, closed)
}

/** Earlier histories know plans that were ended during a session: it was held, and is over with them. */
export function evolveClosed(plan: Plan, { on, reason, how }: PlanClosed): Plan {
  const over = plan.sessions.map((one) => (one.state === 'open' ? { ...one, state: 'held' as const } : one))
  const stillOpen = plan.sessions.filter((one) => one.state === 'open').length
  return {
    ...plan,
    closed: { on, reason, ...(how ? { how } : {}) },
    sessions: over,
    held: plan.held + stillOpen,
  }
}

export function decideEarlier(
  command: z.infer<typeof enterEarlierPlan>,
  plan: Plan,
  asking: Asking,
): Decision<LineWritten | VersionPrepared> {
  if (plan.versions.length > 0 || Object.keys(plan.lines).length > 0)
    return refuse('already-exists', { field: 'lines' })
  if (!isCivilDate(command.agreedOn)) return refuse('invalid', { field: 'agreedOn' })
  if (command.agreedOn > asking.today) return refuse('date-in-the-future', { field: 'agreedOn' })
  const facts: LineWritten[] = []
  const { supplied: _, ...asked } = asking
  let entered = plan
  for (const [n, line] of command.lines.entries()) {
    const unfit = wordsFit(line.kind, line.words, { ...asking, today: command.agreedOn })
    if (unfit) return { refused: { ...unfit, field: `lines.${n}.${unfit.field ?? ''}` } }
    const above = line.under === undefined ? undefined : command.lines[line.under]
    const misplaced = above ? !conceptOf(line.kind).under.includes(above.kind) : line.kind === 'objective'
    if (misplaced || (line.under !== undefined && line.under >= n))
      return refuse('wrong-place', { field: `lines.${n}.under` })
    const words = kept(line.kind, line.words)
    const fact: LineWritten = {
      type: 'lineWritten',
      id: entityId(asking.commandId, n),
      kind: line.kind,
      parent: line.under === undefined ? undefined : entityId(asking.commandId, line.under),
      words,
      writtenDown: Object.keys(words).some((field) => ownerOf(line.kind, field) === 'client') || undefined,
      elsewhere: command.agreedOn,
    }
    facts.push(fact)
    entered = evolveWritten(entered, fact, asked)
  }
  const document = { ...freeze(entered, 0, asking, asking.supplied?.nonce ?? ''), agreedElsewhereOn: command.agreedOn }
  return accept<LineWritten | VersionPrepared>(...facts, {
    type: 'versionPrepared',
    id: entityId(asking.commandId, command.lines.length),
    document,
  })
}
