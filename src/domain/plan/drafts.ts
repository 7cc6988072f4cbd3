import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { Instant } from '#domain/kernel/dates.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { type Prepared, shareable } from '#domain/plan/sharing.ts'
import { id } from '#domain/plan/writing.ts'

/**
 * What one person has written and not yet shared: one stream per author, read by nobody else. A draft holds whatever was typed, fit
 * or not; `act` is set once it could be shared. `forSession`: it is released when the next session opens.
 */
export type Draft = {
  readonly id: string
  readonly typed: Readonly<Record<string, unknown>>
  readonly act?: Prepared['act'] | undefined
  readonly forSession: boolean
  readonly changedAt: Instant
}
export type Drafts = { readonly drafts: Readonly<Record<string, Draft>> }

export const keepDraft = z.strictObject({
  type: z.literal('keepDraft'),
  draft: id(),
  /** The composer's fields as they stand, so that nothing typed is lost. */
  typed: z.record(
    z.string().check(z.maxLength(80)),
    z.union([
      z.string().check(z.maxLength(8000)),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(z.string()),
      z.record(z.string(), z.unknown()),
    ]),
  ),
  act: z.optional(shareable),
  forSession: z.boolean(),
})
export const dropDraft = z.strictObject({ type: z.literal('dropDraft'), draft: id() })
export const draftsCommand = z.discriminatedUnion('type', [keepDraft, dropDraft])
export type DraftsCommand = z.infer<typeof draftsCommand>

export type DraftsFact =
  | { readonly type: 'draftKept'; readonly draft: Omit<Draft, 'changedAt'> }
  | { readonly type: 'draftDropped'; readonly draft: string }

export const noDrafts: Drafts = { drafts: {} }
export const MOST_DRAFTS = 200

function decide(command: DraftsCommand, state: Drafts, _asking: Asking): Decision<DraftsFact> {
  switch (command.type) {
    case 'keepDraft': {
      if (!state.drafts[command.draft] && Object.keys(state.drafts).length >= MOST_DRAFTS)
        return refuse('too-long', { field: 'drafts' })
      const { draft, typed, forSession } = command
      const act = command.act && { ...command.act, draft }
      return accept({ type: 'draftKept', draft: { id: draft, typed, act, forSession } })
    }
    case 'dropDraft':
      return state.drafts[command.draft] ? accept({ type: 'draftDropped', draft: command.draft }) : accept()
  }
}

function evolve(state: Drafts, { fact, asking }: Recorded<DraftsFact>): Drafts {
  switch (fact.type) {
    case 'draftKept':
      return { drafts: { ...state.drafts, [fact.draft.id]: { ...fact.draft, changedAt: asking.at } } }
    case 'draftDropped': {
      const { [fact.draft]: _, ...rest } = state.drafts
      return { drafts: rest }
    }
  }
}

export const draftsDecider: Decider<Drafts, DraftsCommand, DraftsFact> = { initial: noDrafts, decide, evolve }

/** The drafts as their author still sees them: without those that the plan has taken up. */
export function untaken(drafts: Drafts, taken: readonly string[]): Drafts {
  const kept = Object.entries(drafts.drafts).filter(([id]) => !taken.includes(id))
  return { drafts: Object.fromEntries(kept) }
}

/** The drafts of one author who writes in two places, such as at home and in the room: of each, the one changed last. */
export function fromBothPlaces(one: Drafts, other: Drafts): Drafts {
  const drafts: Record<string, Draft> = { ...one.drafts }
  for (const [id, draft] of Object.entries(other.drafts)) {
    const known = drafts[id]
    if (!known || known.changedAt < draft.changedAt) drafts[id] = draft
  }
  return { drafts }
}
