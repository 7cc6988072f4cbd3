import type { Asking } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { conceptOf, type Kind, ownerOf, type Words } from '#domain/plan/concept/concepts.ts'
import { changedFields, laidOver, type Line } from '#domain/plan/line.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import { hasAnswered } from '#domain/plan/stance.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Change } from '#domain/plan/suggestion.ts'

/** Whether these words fit their kind of line; says the field that does not. `touched`: the fields that are new or changed. */
export function wordsFit(
  kind: Kind,
  words: Words,
  asking: Asking,
  touched: readonly string[] = Object.keys(words),
): Refusal | null {
  const made = conceptOf(kind)
  const stranger = strangerIn(kind, words)
  if (stranger !== undefined) return { code: 'invalid', field: stranger }
  const said = laidOver({}, words)
  const parsed = made.shape.safeParse(said)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = String(issue?.path[0] ?? '')
    const empty = !Object.hasOwn(said, field) && (typeof words[field] === 'string' || made.says.includes(field))
    if (empty) return { code: 'empty-words', field }
    return { code: issue?.code === 'too_big' ? 'too-long' : 'invalid', field }
  }
  if (!made.says.some((field) => said[field] !== undefined)) return { code: 'empty-words', field: made.says[0] ?? '' }
  return made.check?.(said, asking, touched) ?? null
}

/** The first field that this kind of line does not have. */
function strangerIn(kind: Kind, words: Words): string | undefined {
  return Object.keys(words).find((field) => !Object.hasOwn(conceptOf(kind).owners, field))
}

/** The words as they are kept: trimmed, and in the order of the concept's shape. Never throws: what was stored once stays readable. */
export function kept(kind: Kind, words: Words): Words {
  const said = laidOver({}, words)
  const parsed = conceptOf(kind).shape.safeParse(said)
  return parsed.success ? (parsed.data as Words) : said
}

/** The line a command is about: it must be there, and the client must not be asked about a line with a withheld change. */
export function lineFor(plan: Plan, id: string, asking: Asking): Line | Refusal {
  const line = Object.hasOwn(plan.lines, id) ? plan.lines[id] : undefined
  if (!line) return { code: 'unknown', about: id }
  if (isWithheld(line, asking) && askingSide(asking) === 'client') return { code: 'talk-first', about: id }
  return line
}

/** The same for what needs the other's answer: while a safety change is withheld, the therapist shows it first. */
export function shownLineFor(plan: Plan, id: string, asking: Asking): Line | Refusal {
  const line = lineFor(plan, id, asking)
  return !isRefusal(line) && isWithheld(line, asking) ? { code: 'talk-first', about: id } : line
}

export const isWithheld = (line: Line, asking: Pick<Asking, 'today'>): boolean =>
  line.withheld !== undefined && asking.today < line.withheld.until

export const isRefusal = (found: Line | Refusal): found is Refusal => 'code' in found

/** Whether every field of this kind belongs to the client: then nobody disagrees with it. */
export function isOwnWordsOnly(kind: Kind): boolean {
  return Object.values(conceptOf(kind).owners).every((owner) => owner === 'client')
}

/** Whether the client's own words on this line are still only what the therapist wrote down (principle 3). */
function isOnlyWrittenDown(line: Line): boolean {
  return line.side === 'therapist' && line.writtenDownBy !== undefined && !hasAnswered(line, 'therapist')
}

/** How a side may change these fields of a line: at once, only as a suggestion, or not at all (principles 3 and 4). */
export function wayToChange(line: Line, side: Side, fields: readonly string[]): 'atOnce' | 'suggest' | Refusal {
  const owners = fields.map((field) => ownerOf(line.kind, field))
  if (side === 'therapist' && owners.includes('client') && !isOnlyWrittenDown(line))
    return { code: 'own-words', about: line.id }
  if (owners.every((owner) => owner === (side === 'client' ? 'client' : 'professional'))) return 'atOnce'
  if (side === 'client' && owners.includes('professional')) return 'suggest'
  return line.side === side && !hasAnswered(line, side) ? 'atOnce' : 'suggest'
}

/** The client's own words among these, and the rest: own words are changed at once and wait for nobody (principle 3). */
export function ownWordsApart(kind: Kind, words: Words): { readonly own: Words; readonly rest: Words } {
  const own: Record<string, unknown> = {}
  const rest: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(words)) (ownerOf(kind, field) === 'client' ? own : rest)[field] = value
  return { own, rest }
}

/** A new diagnosis is said in person (principle 5). */
export function isHardToRead(kind: Kind, words: Words): boolean {
  return kind === 'need' && words['code'] != null
}

/** Whether a change can be made to the line at all: it changes something and what results fits the concept. */
export function changeFits(line: Line, change: Change, asking: Asking): Refusal | null {
  const side = askingSide(asking)
  if (change.do === 'standing') {
    if (change.standing === line.standing) return { code: 'nothing-changed', about: line.id }
    if (side === 'therapist' && isOwnWordsOnly(line.kind) && !isOnlyWrittenDown(line))
      return { code: 'own-words', about: line.id }
    const needsReason = change.standing === 'ended' && side === 'therapist'
    if (needsReason && !change.reason?.trim()) return { code: 'reason-needed', about: line.id }
    return null
  }
  if (line.standing === 'ended') return { code: 'line-ended', about: line.id }
  return wordingFits(line, change.words, asking)
}

/** Whether these other words for a line change something and fit its kind. */
export function wordingFits(line: Pick<Line, 'id' | 'kind' | 'words'>, wording: Words, asking: Asking): Refusal | null {
  const stranger = strangerIn(line.kind, wording)
  if (stranger !== undefined) return { code: 'invalid', field: stranger }
  const fields = changedFields(line.words, wording)
  if (fields.length === 0) return { code: 'nothing-changed', about: line.id }
  return wordsFit(line.kind, laidOver(line.words, wording), asking, fields)
}
