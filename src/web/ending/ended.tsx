import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Plan } from '#domain/plan/state.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'
import styles from '#web/ending/ending.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly closed: NonNullable<Plan['closed']> }

/** A plan that has ended: how and why, that everything stays readable, how to take it along, how to come back. */
export function Ended({ screen, closed }: Props) {
  const { plan, side } = screen
  const client = side === 'client'
  const version = versionInForce(plan)
  const text = useRef<HTMLParagraphElement>(null)
  // Whoever has just ended it is told so; whoever comes later is at the heading of the page.
  const [before] = useState(() => document.activeElement?.closest('form') !== null && document.activeElement !== null)
  useEffect(() => {
    if (before || document.activeElement === document.body) text.current?.focus({ preventScroll: false })
  }, [before])
  return (
    <section className={styles['ended']}>
      <p ref={text} tabIndex={-1} className={styles['big']}>
        {client ? m.finish_ended({ day: dayWords(closed.on) }) : m.finish_ended_therapist({ day: dayWords(closed.on) })}{' '}
        {closed.how === 'planned' ? m.finish_ended_planned() : null}
        {closed.how === 'beforePlanned' ? m.finish_ended_before() : null}
      </p>
      <div>
        <p className={styles['soft']}>{m.finish_ended_reason({ name: nameOfSide(screen, 'therapist') })}</p>
        <p>{closed.reason}</p>
      </div>
      {client ? (
        <>
          <p>{m.finish_ended_keeps()}</p>
          <p>{m.finish_ended_back()}</p>
        </>
      ) : null}
      <p className={styles['ways']}>
        <Link to={`/plan/${plan.id}`}>{m.finish_ended_plan()}</Link>
        {version ? <Link to={`/plan/${plan.id}/print/${version.id}`}>{m.finish_ended_print()}</Link> : null}
        {client ? <Link to="/my-data">{m.finish_ended_take()}</Link> : null}
        <Button look="quiet" small onClick={() => print()}>
          {m.finish_print()}
        </Button>
      </p>
    </section>
  )
}
