import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { CardsHere } from '#web/decide/cards-here.tsx'
import { ChoicesSoFar } from '#web/decide/choices-so-far.tsx'
import styles from '#web/decide/decide.module.css'
import { codesOf, isFor } from '#web/decide/fitting.ts'
import { optionsQuery } from '#web/decide/options-query.ts'
import { SheetList } from '#web/decide/sheet-list.tsx'
import { usePlanPage } from '#web/live/plan.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Ways that can help: the choices so far, the sheets that fit what is worked on, all the others, the practice's own cards. */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  const { plan, page, side } = screen
  const { sheets, cards } = useSuspenseQuery(optionsQuery(page.practice)).data
  const codes = codesOf(plan)
  const fitting = sheets.filter((one) => isFor(one, codes))
  const more = sheets.filter((one) => !fitting.includes(one))
  const client = side === 'client'
  const offered = cards.filter((one) => !one.putAway)
  return (
    <Page
      title={m.title_choices()}
      under={client ? m.decide_nobody_sees() : m.decide_nobody_sees_therapist()}
      beside={<Link to={`/plan/${id}`}>{client ? m.decide_to_plan() : m.decide_to_plan_therapist()}</Link>}
    >
      <ChoicesSoFar screen={screen} sheets={sheets} />
      {fitting.length > 0 ? (
        <SheetList
          id="fitting"
          title={client ? m.decide_fitting() : m.decide_fitting_therapist({ name: page.client.name })}
          sheets={fitting}
          plan={id}
        />
      ) : null}
      {more.length > 0 ? (
        <SheetList
          id="more"
          title={fitting.length > 0 ? m.decide_more() : m.decide_all()}
          under={m.decide_sheets_order()}
          sheets={more}
          plan={id}
        />
      ) : null}
      {sheets.length === 0 ? <EmptyState title={m.decide_no_sheets()} /> : null}
      <CardsHere cards={offered} />
      {client ? (
        <p className={styles['end']}>
          <Link to={`/choices/${id}/questions`}>{m.decide_questions_link()}</Link>
        </p>
      ) : null}
    </Page>
  )
}
