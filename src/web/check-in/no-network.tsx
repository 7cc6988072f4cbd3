/** @jsxImportSource hono/jsx/dom */
import { Calm } from '#web/check-in/calm.tsx'
import { HelpNow } from '#web/check-in/help-now.tsx'
import { useOnline } from '#web/check-in/online.ts'
import { m } from '#words/paraglide/messages.js'

type NoNetworkProps = {
  /** The practice's country, where it is known. */
  readonly place: string
  readonly again: () => void
}

/** In the place of any page that cannot be had: that the network is missing, what still works, and whom to call. Never without numbers. */
export function NoNetwork({ place, again }: NoNetworkProps) {
  const online = useOnline()
  return (
    <Calm
      title={online ? m.checkin_slow_title() : m.checkin_offline_title()}
      text={online ? m.checkin_no_reach_text() : m.checkin_offline_text()}
      again={again}
    >
      <a class="second" href="/check-in/at-hand">
        {m.hard_times_nav()}
      </a>
      <HelpNow place={place} />
    </Calm>
  )
}
