import { Link } from '@tanstack/react-router'
import { nextSession } from '#domain/plan/waiting.ts'
import type { Plan } from '#domain/plan/state.ts'
import { NextStep } from '#web/home/next-step.tsx'
import { WaitsForMe } from '#web/home/waits-for-me.tsx'
import styles from '#web/home/home.module.css'
import { type Here, useMe } from '#web/live/me.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { Roadmap } from '#web/roadmap/roadmap.tsx'
import { fromToday, nearDayWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

type ClientHomeProps = { readonly here: Here; readonly asClient: NonNullable<Here['asClient']> }

/** The client's home: my next step, what waits for me, the way. */
export function ClientHome({ here, asClient }: ClientHomeProps) {
  const plan = asClient.plans.at(-1)
  if (plan !== undefined) return <HomeWithPlan here={here} name={asClient.name} planId={plan} />
  return (
    <Page title={m.home_hello({ name: asClient.name })}>
      <EmptyState title={m.home_no_plan_title()}>
        <p>{m.home_no_plan_text()}</p>
      </EmptyState>
      <Foot here={here} />
    </Page>
  )
}

function HomeWithPlan({ here, name, planId }: { readonly here: Here; readonly name: string; readonly planId: string }) {
  const { plan, page } = usePlanPage(planId)
  return (
    <Page title={m.home_hello({ name })} under={sessionWords(plan, page.today)} width="wide">
      <div className={styles['first']}>
        <NextStep plan={plan} today={page.today} />
        <WaitsForMe plan={plan} />
      </div>
      <Roadmap plan={plan} today={page.today} title={m.roadmap_title()} />
      <Foot here={here} />
    </Page>
  )
}

function sessionWords(plan: Plan, today: string): string {
  if (plan.sessions.some((one) => one.state === 'open')) return m.home_session_open()
  const on = nextSession(plan)
  if (!on) return m.home_no_session()
  return on === today
    ? m.home_session_today()
    : m.home_next_session({ day: nearDayWords(on), away: fromToday(on, today) })
}

/** Help, kept calm; and the plans this person has elsewhere. */
function Foot({ here }: { readonly here: Here }) {
  const others = useMe().practices.filter((one) => one.id !== here.id && one.asClient)
  return (
    <footer className={styles['foot']}>
      <Link to="/help">{m.home_help()}</Link>
      {others.map((one) => {
        const plan = one.asClient?.plans.at(-1)
        return plan ? (
          <Link key={one.id} to={`/plan/${plan}`}>
            {m.home_plan_at({ practice: one.name })}
          </Link>
        ) : null
      })}
    </footer>
  )
}
