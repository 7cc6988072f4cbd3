import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { sheetsOf } from '#web/decide/choices.ts'
import { comparedIn } from '#web/decide/compared.ts'
import { beginWith } from '#web/decide/comparing.ts'
import { inNeutralOrder, leavesIt } from '#web/decide/neutral-order.ts'
import { sheetQuery } from '#web/decide/options-query.ts'
import { WeighForm } from '#web/decide/weigh-form.tsx'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What matters to the client, and how the ways to help go with it: about a sheet, or about a choice that is open. */
export function Screen() {
  const { plan = '', about = '' } = useParams({ strict: false })
  const screen = usePlanPage(plan)
  const decision = Object.hasOwn(screen.plan.decisions, about) ? screen.plan.decisions[about] : undefined
  if (!screen.may('weigh') || decision?.outcome) return <NotHere screen={screen} about={about} />
  return decision ? (
    <OfDecision key={about} screen={screen} decision={decision} />
  ) : (
    <OfSheet key={about} screen={screen} id={about} />
  )
}

function OfDecision({ screen, decision }: { readonly screen: PlanScreen; readonly decision: Decision }) {
  const [sheet = ''] = sheetsOf(decision.options)
  // A choice between cards alone has no sheet; and one whose sheet is gone can still be weighed.
  const { data, isLoading } = useQuery({ ...sheetQuery(screen.page.practice, sheet), enabled: sheet !== '' })
  if (isLoading) return <Loading />
  const { id, question, options } = decision
  return (
    <WeighForm
      screen={screen}
      about={id}
      question={question}
      options={inNeutralOrder(options)}
      looked={options.map(({ ref }) => ref)}
      sheet={data?.sheet ?? null}
      decision={decision}
    />
  )
}

function OfSheet({ screen, id }: { readonly screen: PlanScreen; readonly id: string }) {
  const { sheet } = useSuspenseQuery(sheetQuery(screen.page.practice, id)).data
  const options = inNeutralOrder(sheet.options)
  return (
    <WeighForm
      screen={screen}
      about={id}
      question={sheet.decision}
      options={options.map(({ id: one, name, kind }) => ({ ref: `${id}/${one}`, name, kind }))}
      looked={lookedAt(sheet).map((one) => `${id}/${one}`)}
      sheet={sheet}
      decision={null}
    />
  )
}

/** What the client has just put side by side, and always one that leaves things as they are. */
function lookedAt(sheet: OptionSheet): readonly string[] {
  const chosen = comparedIn(sheet.id) ?? beginWith(sheet.options)
  const leaving = inNeutralOrder(sheet.options).filter(leavesIt)
  return leaving.some(({ id }) => chosen.includes(id))
    ? chosen
    : [...chosen, ...leaving.slice(0, 1).map(({ id }) => id)]
}

/** For whoever cannot weigh here: the client does, and only while the choice is open. */
function NotHere({ screen, about }: { readonly screen: PlanScreen; readonly about: string }) {
  const decided = Object.hasOwn(screen.plan.decisions, about)
  const closed = decided && screen.plan.decisions[about]?.outcome !== undefined
  return (
    <Page title={m.decide_weigh_title()}>
      <EmptyState title={decided ? m.decide_weigh_decided() : m.decide_weigh_theirs_therapist()}>
        <Link to={`/choices/${screen.plan.id}${decided ? `/${about}` : ''}`}>
          {decided ? (closed ? m.decide_this_choice_link() : m.decide_open_link()) : m.decide_all_sheets()}
        </Link>
      </EmptyState>
    </Page>
  )
}
