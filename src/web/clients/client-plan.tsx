import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Client } from '#domain/practice/client.ts'
import { openPlanFor } from '#web/clients/begin.ts'
import styles from '#web/clients/clients.module.css'
import { PutOnWay } from '#web/hard-patch/put-on-way.tsx'
import { newCommandId } from '#web/live/asking.ts'
import type { Here } from '#web/live/me.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { Roadmap } from '#web/roadmap/roadmap.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type PlanProps = { readonly here: Here; readonly client: Client; readonly mayStart: boolean }

/** The client's plan and the way so far; or the start of one. */
export function ClientPlan({ here, client, mayStart }: PlanProps) {
  const plan = client.plans.at(-1)
  return (
    <section aria-labelledby="plan" className={`${styles['part']} ${styles['whole']}`}>
      <h2 id="plan">{m.client_plan()}</h2>
      {plan ? (
        <Existing
          key={plan}
          here={here}
          client={client}
          planId={plan}
          earlier={client.plans.slice(0, -1)}
          mayStart={mayStart}
        />
      ) : (
        <None here={here} client={client} />
      )}
    </section>
  )
}

type ExistingProps = Omit<PlanProps, 'mayStart'> & {
  readonly planId: string
  readonly earlier: readonly string[]
  readonly mayStart: boolean
}

function Existing({ here, client, planId, earlier, mayStart }: ExistingProps) {
  const { plan, page } = usePlanPage(planId)
  const empty = Object.keys(plan.lines).length === 0 && plan.versions.length === 0
  return (
    <>
      <p className={styles['ways']}>
        <Link className={styles['main'] ?? ''} to={`/plan/${planId}`}>
          {m.client_open_plan()}
        </Link>
        {empty && mayStart ? <Link to={`/plan/${planId}`}>{m.client_enter_earlier()}</Link> : null}
        {plan.versions.length > 0 ? <Link to={`/plan/${planId}/versions`}>{m.client_versions()}</Link> : null}
        <Link to={`/choices/${planId}`}>{m.title_choices()}</Link>
      </p>
      {earlier.map((id, n) => (
        <p key={id}>
          <Link to={`/plan/${id}`}>{m.client_earlier_plan({ number: n + 1 })}</Link>
        </p>
      ))}
      {plan.closed ? (
        <EndedHere here={here} client={client} plan={planId} on={plan.closed.on} mayStart={mayStart} />
      ) : null}
      {empty ? null : <Roadmap plan={plan} today={page.today} reader="therapist" />}
      {mayStart && !plan.closed && !empty ? <PutOnWay plan={planId} reader="therapist" /> : null}
    </>
  )
}

type EndedProps = PlanProps & { readonly plan: string; readonly on: string }

/** A plan that has ended, and the way to a new one: another time of working together has a plan of its own. */
function EndedHere({ here, client, plan, on, mayStart }: EndedProps) {
  return (
    <>
      <p>
        {m.finish_ended_therapist({ day: dayWords(on) })}{' '}
        <Link to={`/plan/${plan}/ending`}>{m.finish_link_therapist()}</Link>
      </p>
      {mayStart ? <Start here={here} client={client} /> : null}
    </>
  )
}

function Start({ here, client }: Omit<PlanProps, 'mayStart'>) {
  const navigate = useNavigate()
  const [id] = useState(newCommandId)
  const start = async () => {
    const refused = await openPlanFor(here.id, client.id, id)
    if (!refused) await navigate({ to: `/plan/${id}` })
    return refused
  }
  return (
    <Form button={m.finish_new_plan_therapist()} act={start} look="plain">
      {() => <p>{m.finish_new_plan_text_therapist()}</p>}
    </Form>
  )
}

function None({ here, client }: { readonly here: Here; readonly client: Client }) {
  const navigate = useNavigate()
  const [id] = useState(newCommandId)
  const start = async () => {
    const refused = await openPlanFor(here.id, client.id, id)
    if (!refused) await navigate({ to: `/plan/${id}` })
    return refused
  }
  return (
    <Form button={m.client_start_plan()} act={start}>
      {() => <p>{m.client_no_plan()}</p>}
    </Form>
  )
}
