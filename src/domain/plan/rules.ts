import type { Asking } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { conceptOf, type Kind, ownerOf, type Words } from '#domain/plan/concept/concepts.ts'
import { changedFields, laidOver, type Line } from '#domain/plan/line.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import { hasAnswered } from '#domain/plan/stance.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Change } from '#domain/plan/suggestion.ts'

/** Whether these words fit their kind of line; says the field that does not. */
export function wordsFit(kind: Kind, words: Words, asking: Asking): Refusal | null {
  const made = conceptOf(kind)
  const parsed = made.shape.safeParse(words)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const unrecognized = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const field = String(issue?.path[0] ?? unrecognized ?? '')
    return { code: issue?.code === 'too_big' ? 'too-long' : 'invalid', field }
  }
  const says = made.says.some((field) => {
    const value = (parsed.data as Record<string, unknown>)[field]
    return typeof value === 'string' ? value.trim() !== '' : value !== undefined
  })
  if (!says) return { code: 'empty-words', field: made.says[0] ?? '' }
  return made.check?.(words, asking) ?? null
}

/** The words as they are kept: trimmed by the concept's shape. */
export function kept(kind: Kind, words: Words): Words {
  return conceptOf(kind).shape.parse(laidOver({}, words)) as Words
}

/** The line a command is about: it must be there, and the client must not be asked about a line with a withheld change. */
export function lineFor(plan: Plan, id: string, asking: Asking): Line | Refusal {
  const line = plan.lines[id]
  if (!line) return { code: 'unknown', about: id }
  if (line.withheld && asking.today < line.withheld.until && askingSide(asking) === 'client')
    return { code: 'talk-first', about: id }
  return line
}

export const isRefusal = (found: Line | Refusal): found is Refusal => 'code' in found

/** Whether every field of this kind belongs to the client: then nobody disagrees with it. */
export function isOwnWordsOnly(kind: Kind): boolean {
  return Object.values(conceptOf(kind).owners).every((owner) => owner === 'client')
}

/** How a side may change these fields of a line: at once, only as a suggestion, or not at all (principles 3 and 4). */
export function wayToChange(line: Line, side: Side, fields: readonly string[]): 'atOnce' | 'suggest' | Refusal {
  const owners = fields.map((field) => ownerOf(line.kind, field))
  if (side === 'therapist' && owners.includes('client')) {
    const theirs = line.side === 'therapist' && !hasAnswered(line, side) && line.writtenDownBy !== undefined
    if (!theirs) return { code: 'own-words', about: line.id }
  }
  if (owners.every((owner) => owner === (side === 'client' ? 'client' : 'professional'))) return 'atOnce'
  if (side === 'client' && owners.includes('professional')) return 'suggest'
  return line.side === side && !hasAnswered(line, side) ? 'atOnce' : 'suggest'
}

/** Whether a change can be made to the line at all: it changes something and what results fits the concept. */
export function changeFits(line: Line, change: Change, asking: Asking): Refusal | null {
  if (change.do === 'standing') {
    if (change.standing === line.standing) return { code: 'nothing-changed', about: line.id }
    const needsReason = change.standing === 'ended' && askingSide(asking) === 'therapist'
    if (needsReason && !change.reason) return { code: 'reason-needed', about: line.id }
    return null
  }
  if (line.standing === 'ended') return { code: 'line-ended', about: line.id }
  if (changedFields(line.words, change.words).length === 0) return { code: 'nothing-changed', about: line.id }
  return wordsFit(line.kind, laidOver(line.words, change.words), asking)
}
