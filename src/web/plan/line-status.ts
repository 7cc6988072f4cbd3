import type { Line } from '#domain/plan/line.ts'
import type { Side } from '#domain/plan/side.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** How a line came to hold, or no longer does, where that is not plain agreement; each a sentence. */
export function statusOf(line: Line, side: Side | null): string[] {
  const says: string[] = []
  const reason = line.standingReason ?? ''
  if (line.standing === 'ended') says.push(side === 'client' ? m.status_ended_client() : m.status_ended_therapist())
  if (line.standing === 'paused') says.push(m.status_paused())
  if (line.standing === 'reached') says.push(m.status_reached())
  if (reason) says.push(m.reason_given({ reason }))
  const force = line.inForce
  if (force) {
    const day = dayWords(force.on)
    if (force.how === 'notYetAgreed') says.push(m.status_in_force({ day }))
    if (force.how === 'safety') says.push(m.status_safety({ day }))
    if (force.how === 'elsewhere') says.push(m.status_elsewhere({ day }))
    if (force.reason) says.push(m.reason_given({ reason: force.reason }))
  }
  if (line.withheld) says.push(m.status_withheld({ day: dayWords(line.withheld.until), reason: line.withheld.reason }))
  return says
}
