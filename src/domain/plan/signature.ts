import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { type Asked, yes } from '#domain/plan/changing.ts'
import { consentKept, consentMisfit, consentsSigned, signedConsent } from '#domain/plan/consent/signing-consent.ts'
import { shortText, text } from '#domain/plan/concept/concept.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { isHardToRead, isOwnWordsOnly, wordingFits } from '#domain/plan/rules.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import { type Answer, ANSWERS } from '#domain/plan/answer.ts'
import type { Addendum, FrozenLine, Seal, Signature, SignedView, Version } from '#domain/plan/document.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Plan } from '#domain/plan/state.ts'
import { wordsInput } from '#domain/plan/suggestion.ts'
import { versionWaiting } from '#domain/plan/version-standing.ts'
import { id, inSession } from '#domain/plan/writing.ts'

/** A line the signer sees differently. */
const mark = z.strictObject({
  line: id(),
  answer: z.enum(ANSWERS),
  wording: z.optional(wordsInput),
  reason: z.optional(text()),
  /** Said here although it is something to say in person (principle 5). */
  onPurpose: z.optional(z.boolean()),
})
export const sign = z.strictObject({
  type: z.literal('sign'),
  /** The preparation being signed; what was read must be what is signed. */
  version: id(),
  marks: z.array(mark).check(z.maxLength(500)),
  wouldChange: z.optional(text()),
  /** A client's: signing and consenting are one act. */
  consent: z.optional(signedConsent),
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
    const frozen = version.document?.lines.find((each) => each.id === one.line)
    if (!frozen) return refuse('unknown', { about: one.line })
    const unfit = markFits(one, frozen, plan, asking)
    if (unfit) return { refused: unfit }
  }
  const unfit = consentMisfit(command.consent, version.document, asking)
  if (unfit) return { refused: unfit }
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
    consent: consentKept(command.consent, asking),
    readAloud: command.readAloud || undefined,
    interpretedBy: command.interpretedBy || undefined,
    witness: asking.inRoomWith,
  }
  return accept({ type: 'signed', version: version.id, signature, seal })
}

/** A mark is about the line as it was read, in the version: what became of the line since is another matter. */
function markFits(one: z.infer<typeof mark>, frozen: FrozenLine, plan: Plan, asking: Asking): Refusal | null {
  const about = frozen.id
  if (one.answer === 'otherWords') {
    if (!one.wording) return { code: 'other-words-needed', about }
    const unfit = wordingFits(frozen, one.wording, asking)
    if (unfit) return unfit
  }
  if (askingSide(asking) === 'client' || one.answer === 'agree') return null
  const wording = one.wording ?? {}
  const ownWords = Object.keys(wording).some((field) => ownerOf(frozen.kind, field) === 'client')
  if (ownWords || (isOwnWordsOnly(frozen.kind) && one.answer !== 'notSure')) return { code: 'own-words', about }
  if (one.answer === 'no' && !one.reason?.trim()) return { code: 'reason-needed', about }
  const hard = one.answer !== 'otherWords' || isHardToRead(frozen.kind, wording)
  const known = viewOn(frozen, plan, 'therapist')?.answer === one.answer
  return hard && !known && !one.onPurpose && !inSession(plan, asking.today)
    ? { code: 'prepare-for-session', about }
    : null
}

/** What this side has last said about the line as it reads in the version. */
function viewOn(frozen: FrozenLine, plan: Plan, side: Side) {
  const view = plan.lines[frozen.id]?.views[side]
  return view?.revision === frozen.revision ? view : frozen.views[side]
}

/** Every line of the version with the signer's view: as marked now, as said before, else by signing. To required lines nobody says yes. */
function signedViews(
  marks: readonly z.infer<typeof mark>[],
  version: Version,
  plan: Plan,
  side: Side,
): Signature['views'] {
  const views: Record<EntityId, SignedView> = {}
  for (const frozen of version.document?.lines ?? []) {
    const marked = marks.find((one) => one.line === frozen.id)
    const said = viewOn(frozen, plan, side)
    const follows = !said || (said.answer === 'agree' && 'how' in said && said.how === 'signing')
    if (marked) views[frozen.id] = { answer: marked.answer, wording: marked.wording, reason: marked.reason }
    else if (frozen.kind === 'requirement' && (follows || said.answer === 'agree')) continue
    else if (follows) views[frozen.id] = { answer: 'agreedBySigning' }
    else views[frozen.id] = { answer: said.answer as Answer, wording: said.wording, reason: said.reason }
  }
  return views
}

export function evolveSigned(plan: Plan, fact: Signed, asked: Asked): Plan {
  const { signature } = fact
  const versions = plan.versions.map((one) =>
    one.id === fact.version ? { ...one, seal: fact.seal, signatures: [...one.signatures, signature] } : one,
  )
  const { as } = signature
  if (as === 'supervisor') return { ...plan, versions }
  const lines: Record<EntityId, Line> = { ...plan.lines }
  for (const frozen of plan.versions.find((one) => one.id === fact.version)?.document?.lines ?? []) {
    const line = lines[frozen.id]
    if (!line) continue
    const view = signature.views[frozen.id]
    const { withheld } = line
    const before = withheld?.before ? { before: signedLine(withheld.before, frozen, as, view, plan, asked) } : {}
    const after = signedLine(line, frozen, as, view, plan, asked)
    lines[frozen.id] = withheld ? { ...after, withheld: { ...withheld, ...before } } : after
  }
  return { ...plan, versions, lines, ...consentsSigned(plan, signature, fact.version, asked) }
}

/** A line after a signature: nothing before it can be taken back, and the signer's view is on the words that were signed. */
function signedLine(
  line: Line,
  frozen: FrozenLine,
  as: Side,
  view: SignedView | undefined,
  plan: Plan,
  asked: Asked,
): Line {
  const { writtenDownBy, last: _, ...rest } = line
  const confirms = as === 'client' && line.revision === frozen.revision
  const after: Line = { ...rest, ...(writtenDownBy && !confirms ? { writtenDownBy } : {}) }
  const said = line.views[as]
  const keeps = said?.revision === frozen.revision && said.answer === view?.answer && said.how !== 'aloud'
  if (!view || keeps || (said && said.revision > frozen.revision)) return after
  const bySigning = view.answer === 'agreedBySigning'
  const made = yes(asked, frozen.revision, plan, {
    answer: bySigning ? 'agree' : (view.answer as Answer),
    how: bySigning ? 'signing' : 'said',
    wording: view.wording,
    reason: view.reason,
  })
  return { ...after, views: { ...line.views, [as]: made } }
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
