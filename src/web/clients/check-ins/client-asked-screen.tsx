import { Link, useParams } from '@tanstack/react-router'
import { AskNow } from '#web/clients/check-ins/ask-now.tsx'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { PlanAsks } from '#web/clients/check-ins/plan-asks.tsx'
import { AskingSchedule } from '#web/clients/check-ins/schedule.tsx'
import { useSettings } from '#web/clients/check-ins/settings-query.ts'
import { capacityFor } from '#web/clients/capacity-for.ts'
import { useClientPage } from '#web/live/client.ts'
import { type Here, useHere, useMe } from '#web/live/me.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Check-ins with one client, for the practice: the ways to ask now, what the plan asks, what is asked beside it. */
export function Screen() {
  const { client = '' } = useParams({ strict: false })
  const here = useHere()
  return here ? <Asked here={here} id={client} /> : null
}

function Asked({ here, id }: { readonly here: Here; readonly id: string }) {
  const page = useClientPage(here.id, id)
  const settings = useSettings(here.id, id)
  const { client } = page
  const capacity = capacityFor(here, client, useMe().person) ?? 'supervisor'
  const plan = client.plans.at(-1)
  const clinical = capacity !== 'assistant'
  return (
    <Page
      title={m.asking_title({ name: client.name })}
      width="wide"
      under={
        <span className={styles['ways']}>
          {capacity === 'supervisor' ? null : <Link to={`/clients/${id}`}>{m.today_card()}</Link>}
          {clinical && plan ? <Link to={`/plan/${plan}/progress`}>{m.asking_progress()}</Link> : null}
        </span>
      }
    >
      <div className={styles['parts']}>
        <AskNow here={here} page={page} settings={settings} capacity={capacity} />
        {clinical ? (
          <div className={styles['column']}>
            {plan ? <PlanAsks planId={plan} settings={settings} reader="professional" /> : null}
            <AskingSchedule
              practice={here.id}
              page={settings}
              capacity={capacity}
              mail={client.person !== undefined && settings.reachable}
            />
          </div>
        ) : null}
      </div>
    </Page>
  )
}
