import type { CheckInForm, Readers } from '#server/http/check-in-contract.ts'
import { lengthWords, namesWords } from '#web/check-in/day-words.ts'
import type { Risk } from '#web/check-in/screens.ts'
import { m } from '#words/paraglide/messages.js'

/** What is known of an answer about safety when its words are chosen. */
export type Seen = {
  readonly readers: Readers
  readonly way: CheckInForm['way']
  readonly action: Risk['action']
  /** Whether the answers have reached the practice. */
  readonly sent: boolean
  /** Whether there is network right now. */
  readonly online: boolean
}

/** Who sees an answer about safety, and when, in the order in which it happens. Says nothing that is not so. */
export function seenWords({ readers, way, action, sent, online }: Seen): string[] {
  const names = namesWords(readers.names)
  const many = readers.names.length > 1
  const said: string[] = sent ? [] : [m.checkin_risk_nobody()]
  if (way === 'room') said.push(m.checkin_risk_room())
  if (!sent && !online) said.push(m.checkin_risk_offline())
  if (action === 'ask') said.push(sent ? m.checkin_risk_asked({ names }) : m.checkin_risk_ask({ names }))
  else if (sent) said.push(many ? m.checkin_risk_alerted_many({ names }) : m.checkin_risk_alerted({ names }))
  else said.push(many ? m.checkin_risk_alert_many({ names }) : m.checkin_risk_alert({ names }))
  const { cover } = readers
  if (action === 'alert' && cover) {
    const { name, hours, afterMinutes } = cover
    said.push(m.checkin_risk_cover({ cover: name, hours, time: lengthWords(afterMinutes) }))
  }
  return said
}
