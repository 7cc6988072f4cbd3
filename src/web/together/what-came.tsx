import { Link } from '@tanstack/react-router'
import { KeepLeft } from '#web/together/keep-left.tsx'
import { useRoom } from '#web/together/room-here.ts'
import { StepMade } from '#web/together/step-made.tsx'
import styles from '#web/together/together.module.css'
import { allMade } from '#web/together/topics.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What came of it, in plain sentences; what is left; and the ways on. */
export function WhatCame({ onStartAnew }: { readonly onStartAnew: () => void }) {
  const { screen, sheet, shown, side, names, over } = useRoom()
  const { plan, page } = screen
  const open = plan.sessions.some(({ state }) => state === 'open')
  const made = allMade(sheet).flatMap((id) => shown.lines[id] ?? [])
  return (
    <>
      <p className={styles['onPaper']}>
        {m.together_paper({ client: names.client, therapist: names.therapist, day: dayWords(page.today) })}
      </p>
      {made.length === 0 ? (
        <p>{m.together_nothing_came()}</p>
      ) : (
        <ul className={styles['made']}>
          {made.map((line) => (
            <StepMade key={line.id} line={line} />
          ))}
        </ul>
      )}
      <KeepLeft />
      {side === 'therapist' ? (
        <div className={styles['ways']}>
          {open || over ? (
            <Link className={styles['mainWay'] ?? ''} to={`/plan/${plan.id}/session`}>
              {open ? m.together_close_session() : m.together_to_sessions()}
            </Link>
          ) : null}
          <Link to={`/plan/${plan.id}`}>{m.together_to_plan()}</Link>
          <Button look="quiet" onClick={() => print()}>
            {m.together_print()}
          </Button>
          <Button look="quiet" onClick={onStartAnew}>
            {m.together_start_anew()}
          </Button>
        </div>
      ) : (
        <p className={styles['soft']}>{m.together_client_end({ name: names.therapist })}</p>
      )}
    </>
  )
}
