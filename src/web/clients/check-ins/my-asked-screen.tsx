import { Link } from '@tanstack/react-router'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { PlanAsks } from '#web/clients/check-ins/plan-asks.tsx'
import { AskingSchedule } from '#web/clients/check-ins/schedule.tsx'
import { asksAboutSafety } from '#web/clients/check-ins/schedule-words.ts'
import { useSettings } from '#web/clients/check-ins/settings-query.ts'
import { type Here, useMe } from '#web/live/me.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** How I am asked: what our plan asks, what is asked beside it, and what only in the room. For the client. */
export function Screen() {
  const here = useMe().practices.find((one) => one.asClient)
  return (
    <Page title={m.asked_title()} under={m.asked_under()}>
      {here?.asClient ? <MyAsked here={here} asClient={here.asClient} /> : <EmptyState title={m.home_no_one_title()} />}
    </Page>
  )
}

type MyProps = { readonly here: Here; readonly asClient: NonNullable<Here['asClient']> }

function MyAsked({ here, asClient }: MyProps) {
  const settings = useSettings(here.id, asClient.client)
  const plan = asClient.plans.at(-1)
  const inRoom = Object.values(settings.library).some(asksAboutSafety) && !settings.remoteRisk
  return (
    <div className={styles['column']}>
      {plan ? <PlanAsks planId={plan} settings={settings} reader="client" /> : null}
      <AskingSchedule practice={here.id} page={settings} capacity="client" mail={settings.reachable} />
      {inRoom ? (
        <section aria-labelledby="in-room" className={styles['part']}>
          <h2 id="in-room">{m.asked_in_room()}</h2>
          <p>{m.asked_in_room_says()}</p>
        </section>
      ) : null}
      <Link to="/rules">{m.rules_title()}</Link>
    </div>
  )
}
