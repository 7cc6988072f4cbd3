/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import { Answering } from '#web/check-in/answering-here.tsx'
import { Calm, Moment } from '#web/check-in/calm.tsx'
import { momentWords } from '#web/check-in/day-words.ts'
import { End } from '#web/check-in/end.tsx'
import { GiveBack } from '#web/check-in/give-back.tsx'
import { HelpNow } from '#web/check-in/help-now.tsx'
import { NoNetwork } from '#web/check-in/no-network.tsx'
import { open, type Opened } from '#web/check-in/opening.ts'
import { RiskWords } from '#web/check-in/risk-screen.tsx'
import { SendView } from '#web/check-in/send-view.tsx'
import type { Waiting } from '#web/check-in/waiting.ts'
import { countryHere } from '#web/device/country.ts'
import { m } from '#words/paraglide/messages.js'

/** The check-in of someone signed in, of the tablet in the room, or of a phone without a network. */
export function SignedIn() {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    setOpened(null)
    void open().then(setOpened)
  }, [round])
  const look = (): void => setRound(round + 1)
  if (!opened) return <Moment />
  switch (opened.is) {
    case 'form':
      return <Form {...opened} onReload={look} />
    case 'waiting':
      return <FromBefore {...opened} onReload={look} />
    case 'signIn':
    case 'secondFactor':
      location.replace(`/${opened.is === 'signIn' ? 'sign-in' : 'second-factor'}?next=/check-in`)
      return <Moment />
    case 'refused':
      return closed(m.checkin_gone_title(), opened.words, opened.room)
    case 'offline':
      return <NoNetwork place={countryHere()} again={look} />
    case 'slow':
      return (
        <Calm title={m.checkin_slow_title()} text={m.checkin_slow_text()} again={look}>
          {opened.room ? <GiveBack /> : null}
          <HelpNow place={countryHere()} />
        </Calm>
      )
    case 'notClient':
      return <Calm title={m.checkin_not_client_title()} text={m.checkin_not_client_text()} home />
    case 'noPlan':
      return closed(m.checkin_no_plan_title(), m.checkin_no_plan_text(), opened.room)
    case 'gone':
      return closed(m.checkin_gone_title(), m.checkin_gone_text(), opened.room)
  }
}

/** Nothing to answer here; in the room the tablet goes back, elsewhere there is a start page. */
function closed(title: string, text: string, room: boolean) {
  return (
    <Calm title={title} text={text} home={!room}>
      {room ? <GiveBack /> : null}
    </Calm>
  )
}

type FormProps = Extract<Opened, { is: 'form' }> & { readonly onReload: () => void }

function Form(props: FormProps) {
  const { arrived, me, form } = props
  return (
    <>
      <Answering {...props} first={<News arrived={arrived} offline={me === null ? form.place : null} />} />
      {form.way === 'room' ? <GiveBack /> : null}
    </>
  )
}

/** What has arrived since; and that there is no network, with whom to call at that place. */
function News({ arrived, offline }: { readonly arrived: readonly Waiting[]; readonly offline: string | null }) {
  return (
    <>
      {arrived.map(({ unsent }) => (
        <p class="told well" role="status" key={unsent.commandId}>
          {m.checkin_sent_before({ moment: momentWords(unsent.givenAt) })}
        </p>
      ))}
      {arrived.map(({ unsent, risk, readers, place, way }) =>
        risk ? (
          <section key={unsent.commandId}>
            <RiskWords readers={readers} place={place} way={way} level={risk} stage="arrived" online witness={null} />
          </section>
        ) : null,
      )}
      {offline === null ? null : (
        <>
          <p class="told">{m.checkin_offline_here()}</p>
          <p>{m.checkin_offline_calls()}</p>
          <HelpNow place={offline} />
          <a href="/check-in/at-hand">{m.hard_times_nav()}</a>
        </>
      )}
    </>
  )
}

type FromBeforeProps = Extract<Opened, { is: 'waiting' }> & { readonly onReload: () => void }

/** What was finished earlier and has not arrived comes before anything new is asked. */
function FromBefore({ waiting, device, arrival, onReload }: FromBeforeProps) {
  const [arrived, setArrived] = useState(false)
  const lookAgain = (): void => {
    // They go back to where they were before being sent: kept on this device, to be changed and sent anew.
    void device
      .write('begun', waiting.kept)
      .then(() => device.remove(`unsent/${waiting.unsent.commandId}`))
      .then(onReload)
  }
  if (arrived) return <End waiting={waiting} measures={[]} openedAt={waiting.unsent.givenAt} />
  return (
    <SendView
      waiting={waiting}
      device={device}
      arrival={arrival}
      onArrived={() => setArrived(true)}
      onLookAgain={lookAgain}
      onDropped={onReload}
    />
  )
}
