/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import type { Me } from '#server/http/contract.ts'
import { Calm, Moment } from '#web/check-in/calm.tsx'
import { momentWords } from '#web/check-in/day-words.ts'
import { useOnline } from '#web/check-in/online.ts'
import { reach } from '#web/check-in/reach.ts'
import { RiskWords } from '#web/check-in/risk-screen.tsx'
import { HelpNow } from '#web/check-in/help-now.tsx'
import { SignInHere } from '#web/check-in/sign-in-here.tsx'
import { Lines } from '#web/check-in/summary.tsx'
import { type Arrival, unqueue, untilAnswered, type Waiting } from '#web/check-in/waiting.ts'
import type { Device } from '#web/device/device.ts'
import { m } from '#words/paraglide/messages.js'

type SendViewProps = {
  readonly waiting: Waiting
  readonly device: Device | null
  /** What is known of them already; otherwise they are sent now. */
  readonly arrival?: Arrival
  readonly onArrived: () => void
  /** Back to the summary with what was answered. */
  readonly onLookAgain: () => void
  readonly onDropped: () => void
}

/** Finished answers until they have arrived: sent, waiting for a network, for a sign-in, or for another look. Nothing gets lost. */
export function SendView(props: SendViewProps) {
  const { waiting, device, arrival, onLookAgain, onDropped } = props
  // One sending for one finishing, however the page around it changes.
  const [first] = useState(props)
  const [stands, setStands] = useState<Arrival | null>(arrival ?? null)
  const [round, setRound] = useState(0)
  const online = useOnline()
  useEffect(() => {
    const known = first.arrival?.how
    // What was refused is not sent again by itself, and what needs a sign-in waits for it.
    if (round === 0 && (known === 'refused' || known === 'ended')) return
    void untilAnswered(first.device, first.waiting, () => setStands({ how: 'away' })).then((answer) => {
      if (answer.how === 'arrived') first.onArrived()
      else setStands(answer)
    })
  }, [round, first])
  const again = (): void => {
    setStands(null)
    setRound(round + 1)
  }
  const signedIn = async (): Promise<void> => {
    const me = await reach<Me>('/api/me')
    // Someone else's sign-in does not open these answers: the page starts again as theirs.
    if ('told' in me && me.told.person !== waiting.person) location.reload()
    else again()
  }
  const drop = async (): Promise<void> => {
    if (!confirm(m.checkin_drop_sure())) return
    await unqueue(device, waiting)
    onDropped()
  }
  if (!stands || stands.how === 'arrived') return <Moment words={m.checkin_sending()} />
  if (stands.how === 'ended')
    return <SignInHere way={waiting.way} onDone={() => void signedIn()} risk={<Safety {...waiting} online />} />
  const renewed = stands.how === 'refused' && stands.code === 'contract-changed'
  if (stands.how === 'refused')
    return (
      <Calm title={m.checkin_refused_title()} text={stands.words} key="refused">
        <p>{m.checkin_refused_kept()}</p>
        <button type="button" class="main" onClick={onLookAgain}>
          {m.checkin_look_again()}
        </button>
        <button type="button" class="second" onClick={renewed ? () => location.reload() : again}>
          {renewed ? m.checkin_reload() : m.try_again()}
        </button>
        {device ? (
          <button type="button" class="quiet" onClick={() => void drop()}>
            {m.checkin_drop()}
          </button>
        ) : null}
        <Safety {...waiting} online={online} />
      </Calm>
    )
  const text = device ? m.checkin_waiting_device() : online ? m.checkin_waiting_text() : m.checkin_waiting_offline()
  return (
    <Calm title={m.checkin_waiting_title()} text={text} key="waiting">
      <p class="soft">{m.checkin_waiting_when({ moment: momentWords(waiting.unsent.givenAt) })}</p>
      <button type="button" class="second" onClick={() => dispatchEvent(new Event('online'))}>
        {m.checkin_try_now()}
      </button>
      <Lines lines={waiting.lines} />
      {waiting.risk ? (
        <Safety {...waiting} online={online} />
      ) : (
        <>
          <h2>{m.checkin_help_where()}</h2>
          <HelpNow place={waiting.place} />
        </>
      )}
      {/* Only what is kept on the device may be left. */}
      {device ? <a href="/">{m.checkin_end_home()}</a> : null}
    </Calm>
  )
}

/** Help and who will see it, as long as an answer about safety has not arrived. */
function Safety({ risk, readers, place, way, witness, online }: Waiting & { readonly online: boolean }) {
  if (!risk) return null
  return (
    <RiskWords
      readers={readers}
      place={place}
      way={way}
      level={risk}
      stage="onTheWay"
      online={online}
      witness={witness}
    />
  )
}
