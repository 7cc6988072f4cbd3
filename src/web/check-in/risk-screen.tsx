/** @jsxImportSource hono/jsx/dom */
import type { CheckInForm, Readers } from '#server/http/check-in-contract.ts'
import { lengthWords, namesWords } from '#web/check-in/day-words.ts'
import { HelpNow } from '#web/check-in/help-now.tsx'
import type { Risk } from '#web/check-in/screens.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

type Seen = {
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

type RiskWordsProps = Seen & { readonly place: string }

/** Help now, who sees it and when, and what is not done without them. */
export function RiskWords({ place, ...seen }: RiskWordsProps) {
  return (
    <>
      <h2>{m.checkin_risk_call()}</h2>
      <HelpNow place={place} />
      <h2>{m.checkin_risk_seen_title()}</h2>
      <ul class="said">
        {seenWords(seen).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>{m.checkin_risk_limits()}</p>
    </>
  )
}

type RiskScreenProps = RiskWordsProps & { readonly onGoOn: () => void; readonly onBack: () => void }

/** Right after an answer that asks for it, before anything is sent: nobody has to look for help, and nobody is left guessing. */
export function RiskScreen({ onGoOn, onBack, ...seen }: RiskScreenProps) {
  return (
    <Sheet title={m.checkin_risk_title()}>
      <p>{m.checkin_risk_lead()}</p>
      <RiskWords {...seen} />
      <div class="acts">
        <button type="button" class="quiet" onClick={onBack}>
          {m.checkin_back()}
        </button>
        <button type="button" class="main" onClick={onGoOn}>
          {m.checkin_go_on()}
        </button>
      </div>
    </Sheet>
  )
}
