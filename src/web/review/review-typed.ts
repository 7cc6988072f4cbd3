import type { EntityId } from '#domain/kernel/ids.ts'
import {
  type Assessed,
  type Looking,
  REVIEW_ASKS,
  type ReviewAnswer,
  type ReviewSide,
  VERDICTS,
} from '#domain/plan/review/looking.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Typed } from '#web/live/typed-texts.ts'

/** The parts of a look at the plan, in the order they are usually gone through; back and forth at any time. */
export const PLACES = ['since', 'lines', 'helped', 'numbers', 'asks', 'end'] as const
export type Place = (typeof PLACES)[number]

/** What one side puts down until they share it: kept as their own draft, as it is typed. Numbers as text, '' for none. */
export type ReviewTyped = {
  readonly doing: 'review'
  readonly place: string
  readonly lines: Readonly<Record<EntityId, { readonly verdict: string; readonly words: string }>>
  readonly progress: string
  readonly together: string
  readonly helped: string
  readonly didNotHelp: string
  readonly answers: Readonly<Record<string, string>>
  readonly wish: string
  readonly wishLine: string
  readonly wishKept: boolean
  readonly nextOn: string
}

/** The name of the draft in which a side keeps it. */
export const reviewDraft = (review: EntityId): string => `review-${review}`

/** What stands there before anything is typed: what this side has shared already. */
export function typedFrom(said: ReviewSide | undefined, place: Place, nextOn: string): ReviewTyped {
  const lines = Object.entries(said?.lines ?? {}).map(
    ([line, { verdict, words }]) => [line, { verdict, words: words ?? '' }] as const,
  )
  const number = (value: number | undefined): string => (value === undefined ? '' : String(value))
  return {
    doing: 'review',
    place,
    lines: Object.fromEntries(lines),
    progress: number(said?.progress),
    together: number(said?.together),
    helped: said?.helped ?? '',
    didNotHelp: said?.didNotHelp ?? '',
    answers: Object.fromEntries(
      Object.entries(said?.answers ?? {}).flatMap(([ask, answer]) => (answer ? [[ask, answer] as const] : [])),
    ),
    wish: '',
    wishLine: '',
    wishKept: false,
    nextOn,
  }
}

/** A draft with what was shared since it was begun, such as in the room: what stands in the draft itself goes first. */
export const withShared = (typed: ReviewTyped, shared: ReviewTyped): ReviewTyped => ({
  ...typed,
  lines: { ...shared.lines, ...typed.lines },
  answers: { ...shared.answers, ...typed.answers },
})

export const placeOf = ({ place }: Typed): Place => PLACES.find((one) => one === place) ?? 'since'

const isAnswer = (value: string | undefined): value is ReviewAnswer =>
  value === 'yes' || value === 'partly' || value === 'no'

/** What this side would share now; what is about a line that has gone is left out. */
export function saidOf(typed: ReviewTyped, side: Side, plan: Pick<Plan, 'lines'>): ReviewSide {
  const lines = Object.entries(typed.lines).flatMap(([line, { verdict, words }]): [EntityId, Assessed][] => {
    const known = VERDICTS.find((one) => one === verdict)
    const kind = plan.lines[line]?.kind
    if (!known || (kind !== 'goal' && kind !== 'objective')) return []
    return [[line, { verdict: known, ...(words.trim() ? { words: words.trim() } : {}) }]]
  })
  const answered = REVIEW_ASKS.flatMap((ask) => {
    const answer = typed.answers[ask]
    return isAnswer(answer) ? [[ask, answer] as const] : []
  })
  return {
    lines: Object.fromEntries(lines),
    ...(typed.progress === '' ? {} : { progress: Number(typed.progress) }),
    ...(typed.together === '' ? {} : { together: Number(typed.together) }),
    ...(typed.helped.trim() ? { helped: typed.helped.trim() } : {}),
    ...(typed.didNotHelp.trim() ? { didNotHelp: typed.didNotHelp.trim() } : {}),
    ...(side === 'client' && answered.length > 0 ? { answers: Object.fromEntries(answered) } : {}),
  }
}

/** Whether nothing at all is said. */
export const saysNothing = (said: ReviewSide): boolean =>
  Object.keys(said.lines).length === 0 && Object.keys(said).length === 1

/** Whether two sayings are the same, in whatever order their fields came. */
export function isSame(one: ReviewSide | undefined, other: ReviewSide): boolean {
  return one !== undefined && inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([field, one]) => `${JSON.stringify(field)}:${inOrder(one)}`).join()}}`
}

/** What this side would change and has not shared yet: the client's alone, shared as a note. */
export const wishIn = (typed: ReviewTyped, side: Side): string => (side === 'client' ? typed.wish.trim() : '')

/** Whether what stands here is shared as it is, was shared and then changed, or is not shared yet. */
export function sharedAs(
  typed: ReviewTyped,
  side: Side,
  { sides }: Pick<Looking, 'sides'>,
  plan: Pick<Plan, 'lines'>,
): 'not' | 'asItIs' | 'otherwise' {
  const shared = sides[side]
  if (!shared) return 'not'
  return isSame(shared, saidOf(typed, side, plan)) && wishIn(typed, side) === '' ? 'asItIs' : 'otherwise'
}

/** An answer that opens the way to change something. */
export const wantsChange = (typed: ReviewTyped): boolean =>
  REVIEW_ASKS.some((ask) => typed.answers[ask] === 'partly' || typed.answers[ask] === 'no')
