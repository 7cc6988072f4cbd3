import { type Kind, ownerOf, type Words } from '#domain/plan/concept/concepts.ts'
import type { Side } from '#domain/plan/side.ts'
import { levelsIn } from '#web/line-words/levels.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { hasPlace } from '#web/plan/compose/evidence-typed.ts'

/** The fields of each kind of line in the order they are asked and read. */
export const FIELD_ORDER: Record<Kind, readonly string[]> = {
  aboutMe: ['topic', 'ownWords'],
  workingTogether: ['topic', 'wording'],
  need: ['ownWords', 'clinicalWording', 'code', 'response', 'responseReason'],
  goal: ['ownWords', 'whyItMatters', 'lifeArea', 'clinicalWording'],
  objective: [
    'notice',
    'evidence',
    'measure',
    'evidenceName',
    'levels',
    'target',
    'interval',
    'baseline',
    'direction',
    'weight',
    'by',
  ],
  step: ['action', 'owner', 'ownerName', 'by'],
  intervention: [
    'method',
    'whyForMe',
    'risks',
    'alternatives',
    'goals',
    'who',
    'sessionMinutes',
    'frequency',
    'duration',
  ],
  milestone: ['ownWords', 'mark', 'on'],
  review: ['on', 'note'],
  requirement: ['who', 'required', 'willBeTold', 'stillMine'],
  hardTimes: ['topic', 'ownWords', 'phone'],
  ending: ['topic', 'wording'],
}

/** What may come later; folded away until asked for. */
const LATER: { readonly [K in Kind]?: readonly string[] } = {
  need: ['response', 'responseReason'],
  goal: ['whyItMatters', 'lifeArea'],
  objective: ['baseline', 'direction', 'weight', 'by'],
  intervention: ['alternatives', 'who', 'sessionMinutes', 'frequency', 'duration'],
}
export const isLater = (kind: Kind, field: string): boolean => LATER[kind]?.includes(field) ?? false

export type InputKind =
  | 'text'
  | 'short'
  | 'day'
  | 'number'
  | 'choice'
  | 'goals'
  | 'code'
  | 'evidence'
  | 'measure'
  | 'levels'
const INPUT: Readonly<Record<string, InputKind>> = {
  topic: 'choice',
  code: 'code',
  response: 'choice',
  lifeArea: 'choice',
  evidence: 'evidence',
  measure: 'measure',
  evidenceName: 'short',
  levels: 'levels',
  weight: 'number',
  baseline: 'number',
  target: 'number',
  direction: 'choice',
  interval: 'choice',
  by: 'day',
  owner: 'choice',
  ownerName: 'short',
  goals: 'goals',
  who: 'short',
  sessionMinutes: 'number',
  frequency: 'short',
  duration: 'short',
  mark: 'choice',
  on: 'day',
  note: 'short',
  phone: 'short',
}
export const inputOf = (field: string): InputKind => INPUT[field] ?? 'text'

/** The fields this side may write in a new line; the client makes no professional statement. */
export function fieldsFor(kind: Kind, side: Side): string[] {
  return FIELD_ORDER[kind].filter((field) => side === 'therapist' || ownerOf(kind, field) !== 'professional')
}

/** What stands in a new line before anything is typed. */
export function startOf(kind: Kind): Typed {
  if (kind === 'aboutMe') return { topic: 'bringsMeHere' }
  if (kind === 'workingTogether') return { topic: 'contact' }
  if (kind === 'hardTimes') return { topic: 'helpsMe' }
  if (kind === 'ending') return { topic: 'reached' }
  if (kind === 'step') return { owner: 'client' }
  return kind === 'milestone' ? { mark: 'planned' } : {}
}

/** The words of a line from what was typed; what is empty is left out, or taken out (`null`) when a line is being changed. */
export function wordsFrom(kind: Kind, typed: Typed, changing = false): Words {
  const words: Record<string, unknown> = {}
  for (const field of FIELD_ORDER[kind]) {
    const value = kind === 'objective' && !hasPlace(field, typed) ? undefined : valueOf(field, typed[field])
    if (value !== undefined) words[field] = value
    else if (changing && field in typed) words[field] = null
  }
  return words
}

function valueOf(field: string, typed: unknown): unknown {
  if (typed === undefined || typed === null || typed === '') return undefined
  const input = inputOf(field)
  if (input === 'number') return Number.isFinite(Number(typed)) ? Number(typed) : undefined
  if (input === 'goals') return Array.isArray(typed) && typed.length > 0 ? typed : undefined
  if (input === 'levels') return levelsOf(typed)
  return typeof typed === 'string' ? typed.trim() || undefined : typed
}

/** The five texts, each as it stands; none where nothing is described yet. */
function levelsOf(typed: unknown): readonly string[] | undefined {
  const texts = levelsIn(typed).map(({ words }) => words.trim())
  return texts.some((text) => text !== '') ? texts : undefined
}
