import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { comingSession } from '#domain/plan/waiting.ts'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { AddItem } from '#web/talk/add-item.tsx'
import { AgendaList } from '#web/talk/agenda-list.tsx'
import { agendaQuery } from '#web/talk/agenda-query.ts'
import styles from '#web/talk/agenda.module.css'
import { KeptForNext } from '#web/talk/kept-for-next.tsx'
import { FromRoom } from '#web/together/from-room.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayAndTime, dayWords, fromToday, nearDayWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What the two will talk about next time. It fills itself; either adds, and gives it an order. */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  const client = screen.side === 'client'
  return (
    <Page
      title={client ? m.talk_agenda_title() : m.talk_agenda_title_therapist({ name: nameOfSide(screen, 'client') })}
      under={screen.plan.closed ? undefined : sessionWords(screen)}
      beside={
        <span className={styles['ways']}>
          <Link to={`/plan/${id}`}>{client ? m.talk_agenda_plan() : m.talk_agenda_plan_therapist()}</Link>
          <Button look="quiet" small onClick={() => print()}>
            {m.talk_agenda_print()}
          </Button>
        </span>
      }
    >
      <p className={styles['onPaper']}>{m.talk_agenda_paper({ day: dayWords(screen.page.today) })}</p>
      <Agenda screen={screen} />
    </Page>
  )
}

function Agenda({ screen }: { readonly screen: PlanScreen }) {
  const { plan, page } = screen
  const { data, isError } = useQuery(agendaQuery(plan.id))
  const reported = data?.reported ?? []
  // Before it is known what check-ins bring, nothing is called empty, and nothing is put in order.
  const settled = data !== undefined || isError
  const entries = agendaFor(plan, {
    today: page.today,
    changes: page.riskChanges,
    reported,
    reviewEvery: page.reviewEvery,
  })
  const mayAdd = screen.may('addToAgenda')
  return (
    <>
      {plan.closed ? <Notice>{m.talk_agenda_closed()}</Notice> : null}
      <FromRoom screen={screen} />
      {isError ? (
        <Notice tone="waits" live>
          {m.talk_agenda_not_here()}
        </Notice>
      ) : null}
      {entries.length === 0 && !settled ? (
        <Loading />
      ) : entries.length === 0 ? (
        <EmptyState title={m.talk_agenda_empty()}>
          <p>{mayAdd ? m.talk_agenda_empty_text() : m.talk_agenda_empty_read()}</p>
        </EmptyState>
      ) : (
        <AgendaList screen={screen} entries={entries} reported={reported} settled={settled} />
      )}
      <KeptForNext screen={screen} />
      {mayAdd ? <AddItem screen={screen} /> : null}
    </>
  )
}

function sessionWords({ plan, page: { today } }: PlanScreen): string {
  if (plan.sessions.some(({ state }) => state === 'open')) return m.talk_agenda_session_open()
  const next = comingSession(plan)
  if (!next) return m.talk_agenda_no_session()
  return m.talk_agenda_session({ day: dayAndTime(nearDayWords(next.on), next.at), when: fromToday(next.on, today) })
}
