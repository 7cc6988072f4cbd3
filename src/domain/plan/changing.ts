import type { Asking } from '#domain/kernel/asking.ts'
import { isConsentedTo, ownerOf } from '#domain/plan/concept/concepts.ts'
import { before, changedFields, laidOver, type Line } from '#domain/plan/line.ts'
import { kept } from '#domain/plan/rules.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import type { View } from '#domain/plan/answer.ts'
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
 * views show as given on earlier words; a professional field does not, because no acceptance is asked for it (principle 3). Nor does
 * a new standing, unless one side made it `alone`: then the other has not said yes to the line as it stands now.
 */
export function changed(line: Line, change: Change, plan: Plan, asked: Asked, agreeing: Agreeing, alone = false): Line {
  const last = { command: asked.commandId, by: asked.person, before: before(line) }
  const when = { changedAt: asked.at, atSession: plan.held, last }
  if (change.do === 'standing') {
    const { standingReason: _, ...rest } = line
    const revision = alone ? line.revision + 1 : line.revision
    const reason = change.reason?.trim() ? { standingReason: change.reason.trim() } : {}
    const views = viewsAfter(line, revision, plan, asked, agreeing, () => true)
    return { ...rest, ...when, ...reason, standing: change.standing, revision, views }
  }
  const fields = changedFields(line.words, change.words)
  const owners = fields.map((field) => ownerOf(line.kind, field))
  const isNew = !change.sameMethod && fields.some((field) => isConsentedTo(line.kind, field))
  const revision = owners.some((owner) => owner !== 'professional') ? line.revision + 1 : line.revision
  const { inForce, writtenDownBy, ...rest } = line
  const touched = askingSide(asked) === 'client' && owners.includes('client')
  return {
    ...rest,
    ...when,
    ...(writtenDownBy && !touched ? { writtenDownBy } : {}),
    ...(inForce && !owners.includes('both') ? { inForce } : {}),
    ...(isNew ? { substance: asked.commandId } : {}),
    words: kept(line.kind, laidOver(line.words, change.words)),
    revision,
    views: viewsAfter(line, revision, plan, asked, agreeing, (side) => side === 'therapist'),
  }
}

/**
 * The views after a change. Dissent on these very words stays where it `stands`: a yes to something else about the line does not
 * take it back (principle 2).
 */
function viewsAfter(
  line: Line,
  revision: number,
  plan: Plan,
  asked: Asked,
  agreeing: Agreeing,
  stands: (side: Side) => boolean,
): Line['views'] {
  const views: { [S in Side]?: View | undefined } = { ...line.views }
  for (const side of ['client', 'therapist'] as const) {
    const person = agreeing[side]
    const said = views[side]
    const dissent = said?.revision === revision && said.answer !== 'agree'
    if (person === undefined || (dissent && stands(side))) continue
    const { inRoomWith, ...view } = yes(asked, revision, plan)
    views[side] = { ...view, by: person, ...(inRoomWith && side === askingSide(asked) ? { inRoomWith } : {}) }
  }
  return views
}
