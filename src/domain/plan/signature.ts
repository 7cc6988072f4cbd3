import * as z from 'zod/mini'
import type { Asking, SignInMethod } from '#domain/kernel/asking.ts'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId, type PersonId } from '#domain/kernel/ids.ts'
import { type Asked, yes } from '#domain/plan/changing.ts'
import { shortText, text } from '#domain/plan/concept/concept.ts'
import type { Words } from '#domain/plan/concept/concepts.ts'
import { isOwnWordsOnly } from '#domain/plan/rules.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import { type Answer, ANSWERS, currentView } from '#domain/plan/stance.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Plan } from '#domain/plan/state.ts'
import { suggestionFits } from '#domain/plan/suggesting.ts'
import { wordsInput } from '#domain/plan/suggestion.ts'
import { type Addendum, type Seal, type Version, versionWaiting } from '#domain/plan/version.ts'
import { id } from '#domain/plan/writing.ts'

/** A line the signer sees differently. */
const mark = z.strictObject({
  line: id(),
  answer: z.enum(ANSWERS),
  wording: z.optional(wordsInput),
  reason: z.optional(text()),
})
export const sign = z.strictObject({
  type: z.literal('sign'),
  /** The preparation being signed; what was read must be what is signed. */
  version: id(),
  marks: z.array(mark).check(z.maxLength(500)),
  wouldChange: z.optional(text()),
  readAloud: z.optional(z.boolean()),
  interpretedBy: z.optional(shortText()),
})
export const declineToSign = z.strictObject({
  type: z.literal('declineToSign'),
  version: id(),
  reason: z.optional(text()),
})
export const coSign = z.strictObject({ type: z.literal('coSign'), version: id() })
export const addNote = z.strictObject({ type: z.literal('addNote'), version: id(), text: text() })

export type SignedView = {
  readonly answer: Answer | 'agreedBySigning'
  readonly wording?: Words | undefined
  readonly reason?: string | undefined
}
export type Signature = {
  readonly as: Side | 'supervisor'
  readonly by: PersonId
  readonly on: CivilDate
  readonly at: Instant
  readonly method: SignInMethod
  readonly hash: string
  readonly views: Readonly<Record<EntityId, SignedView>>
  readonly wouldChange?: string | undefined
  readonly readAloud?: boolean | undefined
  readonly interpretedBy?: string | undefined
  readonly witness?: PersonId | undefined
}

export type Signed = {
  readonly type: 'signed'
  readonly version: EntityId
  readonly signature: Signature
  readonly seal: Seal
}
export type SigningDeclined = {
  readonly type: 'signingDeclined'
  readonly version: EntityId
  readonly reason?: string | undefined
  readonly on: CivilDate
}
export type NoteAdded = { readonly type: 'noteAdded'; readonly version: EntityId; readonly note: Addendum }

const NO_SEAL: Seal = { hash: '', signature: '', key: '' }

function waitingVersion(plan: Plan, version: string): Version | 'no-version-prepared' | 'version-changed' {
  const waiting = versionWaiting(plan)
  if (!waiting) return 'no-version-prepared'
  return waiting.id === version ? waiting : 'version-changed'
}

export function decideSign(command: z.infer<typeof sign>, plan: Plan, asking: Asking): Decision<Signed> {
  const version = waitingVersion(plan, command.version)
  if (typeof version === 'string') return refuse(version)
  const side = askingSide(asking)
  if (version.signatures.some((one) => one.as === side)) return refuse('already-signed')
  if (side === 'client' && version.declined) return refuse('already-signed')
  const again = asking.supplied?.signedInAgain
  if (!again) return refuse('sign-in-again')
  for (const one of command.marks) {
    const line = plan.lines[one.line]
    const frozen = version.document?.lines.find((each) => each.id === one.line)
    if (!line || !frozen) return refuse('unknown', { about: one.line })
    const unfit = markFits(one, line, plan, asking)
    if (unfit) return { refused: unfit }
  }
  const seal = asking.supplied?.seal ?? NO_SEAL
  const signature: Signature = {
    as: side,
    by: asking.person,
    on: asking.today,
    at: asking.at,
    method: again.method,
    hash: seal.hash,
    views: signedViews(command.marks, version, plan, side),
    wouldChange: command.wouldChange || undefined,
    readAloud: command.readAloud || undefined,
    interpretedBy: command.interpretedBy || undefined,
    witness: asking.inRoomWith,
  }
  return accept({ type: 'signed', version: version.id, signature, seal })
}

function markFits(one: z.infer<typeof mark>, line: Line, plan: Plan, asking: Asking) {
  const side = askingSide(asking)
  if (one.answer === 'otherWords') {
    if (!one.wording) return { code: 'other-words-needed', about: line.id } as const
    const unfit = suggestionFits(plan, line.id, { do: 'reword', words: one.wording }, asking)
    if (unfit) return unfit
  }
  if (side === 'client' || one.answer === 'agree') return null
  if (isOwnWordsOnly(line.kind)) return { code: 'own-words', about: line.id } as const
  return one.answer === 'no' && !one.reason?.trim() ? ({ code: 'reason-needed', about: line.id } as const) : null
}

/** Every line of the version with the signer's view: as marked now, as said before, else by signing. Required lines have none. */
function signedViews(
  marks: readonly z.infer<typeof mark>[],
  version: Version,
  plan: Plan,
  side: Side,
): Signature['views'] {
  const views: Record<EntityId, SignedView> = {}
  for (const frozen of version.document?.lines ?? []) {
    const marked = marks.find((one) => one.line === frozen.id)
    const line = plan.lines[frozen.id]
    const said = frozen.views[side] ?? (line && line.revision === frozen.revision ? currentView(line, side) : null)
    if (marked) views[frozen.id] = { answer: marked.answer, wording: marked.wording, reason: marked.reason }
    else if (said) views[frozen.id] = { answer: said.answer as Answer, wording: said.wording, reason: said.reason }
    else if (frozen.kind !== 'requirement') views[frozen.id] = { answer: 'agreedBySigning' }
  }
  return views
}

export function evolveSigned(plan: Plan, fact: Signed, asked: Asked): Plan {
  const { signature } = fact
  const versions = plan.versions.map((one) =>
    one.id === fact.version ? { ...one, seal: fact.seal, signatures: [...one.signatures, signature] } : one,
  )
  if (signature.as === 'supervisor') return { ...plan, versions }
  const document = plan.versions.find((one) => one.id === fact.version)?.document
  const lines: Record<EntityId, Line> = { ...plan.lines }
  for (const [lineId, view] of Object.entries(signature.views)) {
    const line = lines[lineId]
    const frozen = document?.lines.find((one) => one.id === lineId)
    if (!line || !frozen) continue
    const bySigning = view.answer === 'agreedBySigning'
    const said = line.views[signature.as]
    const keeps = said?.revision === frozen.revision && said.answer === view.answer && said.how !== 'aloud'
    const made = yes(asked, frozen.revision, plan, {
      answer: bySigning ? 'agree' : (view.answer as Answer),
      how: bySigning ? 'signing' : 'said',
      wording: view.wording,
      reason: view.reason,
    })
    const { writtenDownBy, last: _, ...rest } = line
    const stillTheirs = writtenDownBy && signature.as !== 'client' ? { writtenDownBy } : {}
    const newer = said && said.revision > frozen.revision
    lines[lineId] = {
      ...rest,
      ...stillTheirs,
      views: keeps || newer ? line.views : { ...line.views, [signature.as]: made },
    }
  }
  return { ...plan, versions, lines }
}

export function decideDecline(
  command: z.infer<typeof declineToSign>,
  plan: Plan,
  asking: Asking,
): Decision<SigningDeclined> {
  const version = waitingVersion(plan, command.version)
  if (typeof version === 'string') return refuse(version)
  const signed = version.signatures.some((one) => one.as === 'client')
  if (signed || version.declined) return refuse('already-signed')
  return accept({ type: 'signingDeclined', version: version.id, reason: command.reason || undefined, on: asking.today })
}

export function evolveDeclined(plan: Plan, fact: SigningDeclined, asked: Asked): Plan {
  const declined = { reason: fact.reason, on: fact.on, at: asked.at }
  return { ...plan, versions: plan.versions.map((one) => (one.id === fact.version ? { ...one, declined } : one)) }
}

export function decideCoSign(command: z.infer<typeof coSign>, plan: Plan, asking: Asking): Decision<Signed> {
  const version = plan.versions.find((one) => one.id === command.version && !one.setAside)
  if (!version) return refuse('unknown', { about: command.version })
  if (!version.signatures.some((one) => one.as === 'therapist')) return refuse('nothing-to-sign')
  if (version.signatures.some((one) => one.as === 'supervisor')) return refuse('already-signed')
  const again = asking.supplied?.signedInAgain
  if (!again) return refuse('sign-in-again')
  const seal = asking.supplied?.seal ?? version.seal ?? NO_SEAL
  const signature: Signature = {
    as: 'supervisor',
    by: asking.person,
    on: asking.today,
    at: asking.at,
    method: again.method,
    hash: seal.hash,
    views: {},
  }
  return accept({ type: 'signed', version: version.id, signature, seal })
}

export function decideNote(command: z.infer<typeof addNote>, plan: Plan, asking: Asking): Decision<NoteAdded> {
  const version = plan.versions.find((one) => one.id === command.version && !one.setAside)
  if (!version) return refuse('unknown', { about: command.version })
  if (version.signatures.length === 0 && !version.elsewhere) return refuse('no-version-prepared')
  if (command.text.trim() === '') return refuse('empty-words', { field: 'text' })
  const note = {
    id: entityId(asking.commandId, 0),
    text: command.text,
    by: asking.person,
    side: askingSide(asking),
    on: asking.today,
    at: asking.at,
  }
  return accept({ type: 'noteAdded', version: version.id, note })
}

export function evolveNote(plan: Plan, fact: NoteAdded): Plan {
  const versions = plan.versions.map((one) =>
    one.id === fact.version ? { ...one, addenda: [...one.addenda, fact.note] } : one,
  )
  return { ...plan, versions }
}
