import type { CheckInForm, Readers } from '#server/http/check-in-contract.ts'
import { lengthWords, namesWords } from '#web/check-in/day-words.ts'
import type { RiskLevel } from '#web/check-in/risk-level.ts'
import { m } from '#words/paraglide/messages.js'

/** What is known of an answer about safety when its words are chosen. */
export type Seen = {
  readonly readers: Readers
  readonly way: CheckInForm['way']
  readonly level: RiskLevel
  /** Whether the answers are still being given, are finished and on their way, or have reached the practice. */
  readonly stage: 'answering' | 'onTheWay' | 'arrived'
  /** Whether there is network right now. */
  readonly online: boolean
  /** Who handed the screen over in the room, where that is known. */
  readonly witness: string | null
}

type Words = (names: { names: string }) => string
type Told = Readonly<Record<RiskLevel, readonly Words[]>>

/** Where it is not known whether this was talked about before, what happens if it was not. */
const IF_NEW: Words = m.checkin_risk_if_new

/** What each stage says of those who read it. */
const TOLD: Readonly<Record<Seen['stage'], Told>> = {
  answering: {
    alert: [m.checkin_risk_alert],
    either: [m.checkin_risk_see, IF_NEW],
    told: [m.checkin_risk_see, m.checkin_risk_talked],
    ask: [m.checkin_risk_ask],
  },
  onTheWay: {
    alert: [m.checkin_risk_alert_way],
    either: [m.checkin_risk_see_way, IF_NEW],
    told: [m.checkin_risk_see_way, m.checkin_risk_talked],
    ask: [m.checkin_risk_ask_way],
  },
  arrived: {
    alert: [m.checkin_risk_alerted],
    either: [m.checkin_risk_seen, IF_NEW],
    told: [m.checkin_risk_seen, m.checkin_risk_talked],
    ask: [m.checkin_risk_asked],
  },
}

/** Who sees an answer about safety, and when, in the order in which it happens. Says nothing that is not so. */
export function seenWords({ readers, way, level, stage, online, witness }: Seen): string[] {
  const { names, cover } = readers
  const said: string[] = stage === 'arrived' ? [] : [m.checkin_risk_nobody()]
  if (stage === 'answering') said.push(m.checkin_risk_if_stopped())
  if (way === 'room') said.push(m.checkin_risk_room({ name: witness ?? m.checkin_risk_therapist() }))
  if (stage !== 'arrived' && !online) said.push(m.checkin_risk_offline())
  said.push(...TOLD[stage][level].map((words) => words({ names: namesWords(names) })))
  if ((level === 'alert' || level === 'either') && cover) {
    const { name, hours, afterMinutes } = cover
    said.push(m.checkin_risk_cover({ cover: name, hours, time: lengthWords(afterMinutes) }))
  }
  return said
}
