import type { CheckInForm, Readers } from '#server/http/check-in-contract.ts'
import { lengthWords, namesWords } from '#web/check-in/day-words.ts'
import type { Risk } from '#web/check-in/screens.ts'
import { m } from '#words/paraglide/messages.js'

/** What is known of an answer about safety when its words are chosen. */
export type Seen = {
  readonly readers: Readers
  readonly way: CheckInForm['way']
  readonly action: Risk['action']
  /** Whether the answers are still being given, are finished and on their way, or have reached the practice. */
  readonly stage: 'answering' | 'onTheWay' | 'arrived'
  /** Whether there is network right now. */
  readonly online: boolean
}

/** What each stage says of those who read it, by what the answer asks for and by how many they are. */
const TOLD = {
  answering: { ask: m.checkin_risk_ask, alert: m.checkin_risk_alert, many: m.checkin_risk_alert_many },
  onTheWay: { ask: m.checkin_risk_ask_way, alert: m.checkin_risk_alert_way, many: m.checkin_risk_alert_way_many },
  arrived: { ask: m.checkin_risk_asked, alert: m.checkin_risk_alerted, many: m.checkin_risk_alerted_many },
} as const

/** Who sees an answer about safety, and when, in the order in which it happens. Says nothing that is not so. */
export function seenWords({ readers, way, action, stage, online }: Seen): string[] {
  const { names, cover } = readers
  const said: string[] = stage === 'arrived' ? [] : [m.checkin_risk_nobody()]
  if (way === 'room') said.push(m.checkin_risk_room())
  if (stage !== 'arrived' && !online) said.push(m.checkin_risk_offline())
  const words = TOLD[stage][action === 'alert' && names.length > 1 ? 'many' : action]
  said.push(words({ names: namesWords(names) }))
  if (action === 'alert' && cover) {
    const { name, hours, afterMinutes } = cover
    said.push(m.checkin_risk_cover({ cover: name, hours, time: lengthWords(afterMinutes) }))
  }
  return said
}
