/** @jsxImportSource hono/jsx/dom */
import { HelpNow } from '#web/check-in/help-now.tsx'
import { type Seen, seenWords } from '#web/check-in/risk-words.ts'
import { Sheet } from '#web/check-in/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

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

type RiskScreenProps = RiskWordsProps & {
  /** Sends what has been answered so far, at once. */
  readonly onSend: () => void
  readonly onGoOn: () => void
  readonly onBack: () => void
}

/** Right after an answer that asks for it, before anything is sent: nobody has to look for help, and nobody is left guessing. */
export function RiskScreen({ onSend, onGoOn, onBack, ...seen }: RiskScreenProps) {
  return (
    <Sheet title={m.checkin_risk_title()}>
      <p>{m.checkin_risk_lead()}</p>
      <RiskWords {...seen} />
      <button type="button" class="main" onClick={onSend}>
        {m.checkin_risk_send_now()}
      </button>
      <p class="soft">{seen.way === 'link' ? m.checkin_risk_send_now_link() : m.checkin_risk_send_now_text()}</p>
      <button type="button" class="second" onClick={onGoOn}>
        {m.checkin_risk_go_on()}
      </button>
      <button type="button" class="quiet" onClick={onBack}>
        {m.checkin_back()}
      </button>
    </Sheet>
  )
}
