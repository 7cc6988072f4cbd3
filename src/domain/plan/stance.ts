import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Words } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'

/** Stored answers. Nothing said is the absence of a view. On screen: agree, other words, let's talk, no. */
export const ANSWERS = ['agree', 'otherWords', 'notSure', 'no'] as const
export type Answer = (typeof ANSWERS)[number]

export const CHANNELS = ['inRoom', 'phone', 'video'] as const
export type Channel = (typeof CHANNELS)[number]

/** Where one side stands on a line, and how we know. */
export type View = {
  readonly answer: Answer
  readonly by: PersonId
  readonly at: Instant
  readonly revision: number
  readonly atSession: number
  /** `said` in person here, `aloud` recorded by the therapist, `signing` by signing the version, `elsewhere` in an earlier plan. */
  readonly how: 'said' | 'aloud' | 'signing' | 'elsewhere'
  readonly wording?: Words | undefined
  readonly reason?: string | undefined
  readonly aloud?: { readonly on: CivilDate; readonly channel: Channel; readonly confirmed: boolean } | undefined
  readonly inRoomWith?: PersonId | undefined
}

/** The view a side holds on the line as it now reads; a view on earlier words does not count. */
export function currentView(line: Line, side: Side): View | null {
  const view = line.views[side]
  return view && view.revision === line.revision ? view : null
}

export type Agreement = 'suggested' | 'agreed' | 'differ' | 'inForce' | 'safety' | 'required' | 'elsewhere'

/** How the two stand on a line, from both views alone. A required line is never agreed. */
export function agreementOf(line: Line): Agreement {
  if (line.kind === 'requirement') return 'required'
  const client = currentView(line, 'client')
  const therapist = currentView(line, 'therapist')
  if (client?.answer === 'agree' && therapist?.answer === 'agree') return 'agreed'
  if (line.inForce?.how === 'safety') return 'safety'
  if (line.inForce?.how === 'notYetAgreed') return 'inForce'
  if (line.inForce?.how === 'elsewhere' && !client && !therapist) return 'elsewhere'
  if ((client && client.answer !== 'agree') || (therapist && therapist.answer !== 'agree')) return 'differ'
  return 'suggested'
}

/** Whether the other side has said anything about the line as it reads now or before; what was agreed elsewhere has been answered. */
export function hasAnswered(line: Line, side: Side): boolean {
  if (line.inForce?.how === 'elsewhere') return true
  return line.views[otherSide(side)] !== undefined
}
