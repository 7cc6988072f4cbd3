import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { EarlierOutcomes } from '#web/decide/earlier-outcomes.tsx'
import { DecisionViews } from '#web/decide/decision-views.tsx'
import { MattersPicture } from '#web/decide/matters-picture.tsx'
import { OptionsLookedAt } from '#web/decide/options-looked-at.tsx'
import { OutcomeShown } from '#web/decide/outcome-shown.tsx'
import { RecordChoice } from '#web/decide/record-choice.tsx'
import { asksTheClient, IsThatHowItWas } from '#web/decide/is-that-how-it-was.tsx'
import { takeJustShared } from '#web/decide/just-shared.ts'
import { ReopenChoice } from '#web/decide/reopen-choice.tsx'
import { SURE_WORDS } from '#web/decide/sheet-words.ts'
import styles from '#web/decide/decision.module.css'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** One choice: the question, what was looked at, what mattered, how both see it, and what came of it. */
export function Screen() {
  const { plan = '', decision: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(plan)
  const decision = Object.hasOwn(screen.plan.decisions, id) ? screen.plan.decisions[id] : undefined
  if (decision) return <Choice key={id} screen={screen} decision={decision} />
  return (
    <Page title={m.title_choices()}>
      <EmptyState title={m.decide_gone()}>
        <Link to={`/choices/${plan}`}>{m.decide_all_sheets()}</Link>
      </EmptyState>
    </Page>
  )
}

type Props = { readonly screen: PlanScreen; readonly decision: Decision }

function Choice({ screen, decision }: Props) {
  const { plan, side, may } = screen
  const { question, outcome } = decision
  const [shared] = useState(() => takeJustShared(decision.id))
  return (
    <Page
      width="wide"
      title={question}
      under={
        <>
          {m.decide_opened_by({ name: nameOf(screen, decision.by), day: dayWords(decision.on) })}{' '}
          {side === 'client' ? m.decide_readers() : m.decide_readers_therapist()}
        </>
      }
      beside={<Link to={`/choices/${plan.id}`}>{m.decide_all_sheets()}</Link>}
    >
      {shared ? <Notice live>{m.shared_with({ name: nameOfSide(screen, 'therapist') })}</Notice> : null}
      {outcome ? (
        <OutcomeShown screen={screen} decision={decision} outcome={outcome}>
          <IsThatHowItWas screen={screen} decision={decision} />
          {may('reopenDecision') && !asksTheClient(screen, decision) ? (
            <ReopenChoice screen={screen} decision={decision} />
          ) : null}
        </OutcomeShown>
      ) : null}
      <OptionsLookedAt screen={screen} decision={decision} />
      <Mattered screen={screen} decision={decision} />
      <DecisionViews screen={screen} decision={decision} />
      {outcome || !may('recordDecision') ? null : <RecordChoice screen={screen} decision={decision} />}
      <EarlierOutcomes screen={screen} decision={decision} />
    </Page>
  )
}

/** What mattered to the client, as they shared it. */
function Mattered({ screen, decision }: Props) {
  const { weighing, outcome, id } = decision
  const mine = screen.side === 'client'
  const weigh = screen.may('weigh') && !outcome
  return (
    <section className={styles['part']} aria-labelledby="mattered">
      <h2 id="mattered">
        {mine ? m.decide_mattered() : m.decide_mattered_therapist({ name: screen.page.client.name })}
      </h2>
      {weighing ? (
        <>
          <p className={styles['soft']}>
            {mine ? m.decide_picture_text() : m.decide_picture_text_therapist({ name: screen.page.client.name })}
          </p>
          {weighing.values.length > 0 ? (
            <MattersPicture
              values={weighing.values}
              options={decision.options}
              of={mine ? undefined : screen.page.client.name}
            />
          ) : null}
          {weighing.sure ? <p>{m.decide_sure_said({ how: SURE_WORDS[weighing.sure]() })}</p> : null}
          {weighing.questions.length > 0 ? (
            <>
              <h3>{m.decide_questions()}</h3>
              <ul className={styles['list']}>
                {weighing.questions.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : (
        <p className={styles['soft']}>{mine ? m.decide_not_shared() : m.decide_not_shared_therapist()}</p>
      )}
      {weigh ? (
        <p>
          <Link to={`/choices/${screen.plan.id}/weigh/${id}`}>
            {weighing ? m.decide_weigh_again() : m.decide_weigh_link()}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
