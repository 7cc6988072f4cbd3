import type { Asking } from '#domain/kernel/asking.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { before, changedFields, laidOver, type Line } from '#domain/plan/line.ts'
import { kept } from '#domain/plan/rules.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import type { View } from '#domain/plan/stance.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Change } from '#domain/plan/suggestion.ts'

export type Asked = Omit<Asking, 'supplied'>
/** Who says yes to the new words by the act itself. */
export type Agreeing = { readonly [S in Side]?: PersonId | undefined }

/** A plain yes by the person asking, to the line as it reads at this revision. */
export function yes(asking: Asked, revision: number, plan: Plan, more: Partial<View> = {}): View {
  return {
    answer: 'agree',
    by: asking.person,
    at: asking.at,
    revision,
    atSession: plan.held,
    how: 'said',
    ...(asking.inRoomWith ? { inRoomWith: asking.inRoomWith } : {}),
    ...more,
  }
}

/**
 * The line after a change that takes effect. Changing a field that is the client's or both's makes a new revision, so that earlier
 * views show as given on earlier words; a professional field does not, because no acceptance is asked for it (principle 3).
 */
export function changed(line: Line, change: Change, plan: Plan, asked: Asked, agreeing: Agreeing): Line {
  const last = { command: asked.commandId, by: asked.person, before: before(line) }
  if (change.do === 'standing') {
    const { standingReason: _, ...rest } = line
    const again = {
      ...rest,
      standing: change.standing,
      ...(change.reason ? { standingReason: change.reason } : {}),
      changedAt: asked.at,
      atSession: plan.held,
      last,
    }
    return { ...again, views: viewsAfter(line, line.revision, plan, asked, agreeing) }
  }
  const fields = changedFields(line.words, change.words)
  const owners = fields.map((field) => ownerOf(line.kind, field))
  const revision = owners.some((owner) => owner !== 'professional') ? line.revision + 1 : line.revision
  const { inForce: _gone, writtenDownBy, ...rest } = line
  const byClient = askingSide(asked) === 'client'
  return {
    ...rest,
    ...(writtenDownBy && !(byClient && owners.includes('client')) ? { writtenDownBy } : {}),
    words: kept(line.kind, laidOver(line.words, change.words)),
    revision,
    changedAt: asked.at,
    atSession: plan.held,
    views: viewsAfter(line, revision, plan, asked, agreeing),
    last,
  }
}

function viewsAfter(line: Line, revision: number, plan: Plan, asked: Asked, agreeing: Agreeing): Line['views'] {
  const views: { [S in Side]?: View | undefined } = { ...line.views }
  for (const side of ['client', 'therapist'] as const) {
    const person = agreeing[side]
    if (person === undefined) continue
    views[side] = { ...yes(asked, revision, plan), by: person }
  }
  return views
}
