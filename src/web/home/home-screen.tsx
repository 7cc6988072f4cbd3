import { lazy, Suspense } from 'react'
import { looksAfterAlerts } from '#web/alerts/alerts-query.ts'
import { capacitiesIn, useHere, useMe } from '#web/live/me.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

const OpenAlerts = lazy(async () => ({ default: (await import('#web/alerts/open-alerts.tsx')).OpenAlerts }))
const ConcernsHere = lazy(async () => ({ default: (await import('#web/rights/concerns-here.tsx')).ConcernsHere }))
const ClientHome = lazy(async () => ({ default: (await import('#web/home/client-home.tsx')).ClientHome }))
const Today = lazy(async () => ({ default: (await import('#web/today/today.tsx')).Today }))
const AssistantHome = lazy(async () => ({ default: (await import('#web/today/assistant-home.tsx')).AssistantHome }))
const SupportList = lazy(async () => ({ default: (await import('#web/supporters/support-list.tsx')).SupportList }))
const PracticeHome = lazy(async () => ({ default: (await import('#web/practice/practice-home.tsx')).PracticeHome }))

/** The home of whoever is here; each loads only its own code. For members, answers about safety stand above everything else. */
export function Screen() {
  const here = useHere()
  return (
    <>
      {here && looksAfterAlerts(here) ? (
        <Suspense>
          <OpenAlerts practice={here.id} />
        </Suspense>
      ) : null}
      {here?.hearsConcerns ? (
        <Suspense>
          <ConcernsHere practice={here.id} />
        </Suspense>
      ) : null}
      <Home />
    </>
  )
}

function Home() {
  const here = useHere()
  const supports = useMe().supports.length > 0
  const capacities = capacitiesIn(here)
  if (here && (capacities.includes('therapist') || capacities.includes('supervisor'))) return <Today here={here} />
  if (here && capacities.includes('administrator')) return <PracticeHome here={here} />
  if (here && capacities.includes('assistant')) return <AssistantHome here={here} />
  if (here?.asClient) return <ClientHome here={here} asClient={here.asClient} />
  if (supports) return <SupportList />
  return (
    <Page title={m.title_home()}>
      <EmptyState title={m.home_no_one_title()}>
        <p>{m.support_ask()}</p>
      </EmptyState>
    </Page>
  )
}
