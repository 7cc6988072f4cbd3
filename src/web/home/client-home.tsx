import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { comingSession } from '#domain/plan/waiting.ts'
import { dayOfDraft } from '#domain/plan/room-sheet.ts'
import type { Plan } from '#domain/plan/state.ts'
import { PutOnWay } from '#web/hard-patch/put-on-way.tsx'
import { CheckInCard } from '#web/home/check-in-card.tsx'
import { HelpLink } from '#web/home/help-link.tsx'
import { HomeFoot } from '#web/home/home-foot.tsx'
import { NextStep } from '#web/home/next-step.tsx'
import { WaitsForMe } from '#web/home/waits-for-me.tsx'
import styles from '#web/home/home.module.css'
import type { Here } from '#web/live/me.ts'
import { answersKept } from '#domain/plan/drafts-kept.ts'
import { usePlanRead } from '#web/live/plan-read.ts'
import { Roadmap } from '#web/roadmap/roadmap.tsx'
import { clockWords, dayAndTime, fromToday, nearDayWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

const CareSentence = lazy(async () => ({ default: (await import('#web/care-team/care-sentence.tsx')).CareSentence }))
const HomeSentence = lazy(async () => ({ default: (await import('#web/emergency/home-sentence.tsx')).HomeSentence }))
const FromRoomLink = lazy(async () => ({ default: (await import('#web/together/from-room-link.tsx')).FromRoomLink }))

const HelpHere = lazy(async () => ({ default: (await import('#web/sessions/help-here.tsx')).HelpHere }))

type ClientHomeProps = { readonly here: Here; readonly asClient: NonNullable<Here['asClient']> }

/** The client's home: how I am, my next step, what waits for me, the way. */
export function ClientHome({ here, asClient }: ClientHomeProps) {
  const plan = asClient.plans.at(-1)
  if (plan !== undefined) return <HomeWithPlan asClient={asClient} planId={plan} />
  return (
    <Page title={m.home_hello({ name: asClient.name })} beside={<HelpLink />}>
      <ToldOnTop asClient={asClient} />
      <CheckInCard practice={here.id} client={asClient.client} plan={null} today={here.today} />
      <EmptyState title={m.home_no_plan_title()}>
        <p>{m.home_no_plan_text()}</p>
      </EmptyState>
      <HomeFoot client />
    </Page>
  )
}

type WithPlanProps = Pick<ClientHomeProps, 'asClient'> & { readonly planId: string }

function HomeWithPlan({ asClient, planId }: WithPlanProps) {
  const { name, client } = asClient
  const { plan, page } = usePlanRead(planId)
  const apart = plan.sessions.find((one) => one.state === 'open' && one.on === page.today)?.remote
  return (
    <Page
      title={m.home_hello({ name })}
      under={plan.closed ? undefined : sessionWords(plan, page.today)}
      beside={<HelpLink />}
      width="wide"
    >
      <ToldOnTop asClient={asClient} />
      {apart ? (
        <Suspense>
          <HelpHere country={apart.country} />
        </Suspense>
      ) : null}
      <CheckInCard practice={page.practice} client={client} plan={planId} today={page.today} />
      {plan.closed ? (
        <p>
          <Link to={`/plan/${planId}/ending`}>{m.finish_home()}</Link>
        </p>
      ) : (
        <div className={styles['first']}>
          <NextStep plan={plan} today={page.today} />
          <WaitsForMe plan={plan} kept={answersKept(page.drafts)} changes={page.riskChanges} />
        </div>
      )}
      {Object.keys(page.drafts.drafts).some((one) => dayOfDraft(one) !== null) ? (
        <Suspense>
          <FromRoomLink page={page} plan={plan} />
        </Suspense>
      ) : null}
      <Roadmap plan={plan} today={page.today} reader="client" />
      {plan.closed ? null : <PutOnWay plan={planId} reader="client" />}
      <HomeFoot client />
    </Page>
  )
}

/** Rarely there, so loaded only then. */
function ToldOnTop({ asClient: { emergency, handOver } }: Pick<ClientHomeProps, 'asClient'>) {
  return (
    <Suspense>
      {emergency ? <HomeSentence said={emergency} /> : null}
      {handOver ? <CareSentence said={handOver} /> : null}
    </Suspense>
  )
}

function sessionWords(plan: Plan, today: string): string {
  if (plan.sessions.some((one) => one.state === 'open')) return m.home_session_open()
  const next = comingSession(plan)
  if (!next) return m.home_no_session()
  const { on, at } = next
  if (on === today) return at === undefined ? m.home_session_today() : m.home_session_today_at({ time: clockWords(at) })
  return m.home_next_session({ day: dayAndTime(nearDayWords(on), at), away: fromToday(on, today) })
}
