import type { View } from '#domain/plan/answer.ts'
import type { Line } from '#domain/plan/line.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'

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
