import { Link, useParams } from '@tanstack/react-router'
import { ENDING_TOPICS } from '#domain/plan/concept/ending.ts'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { CloseThePlan } from '#web/ending/close-the-plan.tsx'
import { Ended } from '#web/ending/ended.tsx'
import styles from '#web/ending/ending.module.css'
import { LastVersion } from '#web/ending/last-version.tsx'
import { EndingTopic } from '#web/ending/topic.tsx'
import { WantToStop } from '#web/ending/want-to-stop.tsx'
import { PAGES } from '#web/pages.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** How the two end: what was reached, what keeps it going, warning signs, whom to turn to; a last version; and the plan as ended. */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  const { plan } = screen
  const client = screen.side === 'client'
  const name = nameOfSide(screen, 'client')
  if (screen.page.capacity === 'supporter')
    return (
      <Page title={m.finish_title()}>
        <EmptyState title={m.review_between_two()} />
      </Page>
    )
  return (
    <Page
      title={client ? m.finish_title() : m.finish_title_therapist({ name })}
      under={<Link to={`/plan/${plan.id}`}>{client ? m.review_to_plan() : m.review_to_plan_therapist()}</Link>}
    >
      <div className={styles['parts']}>
        {plan.closed ? (
          <Ended screen={screen} closed={plan.closed} />
        ) : (
          <p>{client ? m.finish_what_it_is() : m.finish_what_it_is_therapist({ name })}</p>
        )}
        {ENDING_TOPICS.map((topic) => (
          <EndingTopic key={topic} screen={screen} topic={topic} />
        ))}
        <HardTimes screen={screen} />
        {plan.closed ? null : (
          <>
            <LastVersion screen={screen} />
            {client ? <WantToStop screen={screen} /> : null}
            {screen.may('closePlan') ? <CloseThePlan screen={screen} /> : null}
          </>
        )}
      </div>
    </Page>
  )
}

function HardTimes({ screen }: { readonly screen: PlanScreen }) {
  const to = `/plan/${screen.plan.id}`
  const own = '/plan/$plan/hard-times' in PAGES
  return (
    <section className={styles['part']} aria-labelledby="hard-times">
      <h2 id="hard-times">{m.finish_hard_times()}</h2>
      <p>
        {screen.side === 'client'
          ? m.finish_hard_times_text()
          : m.finish_hard_times_text_therapist({ name: nameOfSide(screen, 'client') })}
      </p>
      <p>
        <Link to={own ? `${to}/hard-times` : to}>{m.finish_hard_times()}</Link>
      </p>
    </section>
  )
}
