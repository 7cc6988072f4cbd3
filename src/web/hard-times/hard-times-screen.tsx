import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import styles from '#web/hard-times/hard-times.module.css'
import { KeepHere } from '#web/hard-times/keep-here.tsx'
import { NumbersNow } from '#web/hard-times/numbers-now.tsx'
import { saidIn } from '#web/hard-times/said.ts'
import { SaidShown } from '#web/hard-times/said-shown.tsx'
import { Writing } from '#web/hard-times/writing.tsx'
import { useHere, useMe } from '#web/live/me.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { useReadingAlone } from '#web/plan/alone.ts'
import { ReadingContext } from '#web/plan/reading.ts'
import { PrintFor } from '#web/signing/print-for.tsx'
import { Button } from '#web/ui/button.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** For hard times: whom to call, and what the client wants to have at hand then, large and calm. */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  const reading = useReadingAlone(screen)
  const me = useMe()
  const here = useHere()
  const [writing, setWriting] = useState(false)
  const said = saidIn(screen.plan)
  const client = screen.side === 'client'
  const name = screen.page.client.name
  const mayWrite = screen.side !== null && screen.may('write')
  return (
    <ReadingContext value={reading}>
      <Page
        title={client ? m.section_hard_times() : m.hard_times_title_therapist({ name })}
        under={
          <span className={styles['screen']}>
            <Link to="/plan/$plan" params={{ plan: id }}>
              {m.signing_to_plan()}
            </Link>
          </span>
        }
      >
        {client ? <p className={styles['screen']}>{m.hard_times_under()}</p> : null}
        <NumbersNow />
        {writing ? (
          <Writing screen={screen} onDone={() => setWriting(false)} />
        ) : (
          <>
            {said.length === 0 ? (
              <p>{client ? m.hard_times_none() : m.hard_times_none_therapist({ name })}</p>
            ) : (
              <SaidShown screen={screen} said={said} />
            )}
            <div className={styles['acts']}>
              {mayWrite ? (
                <Button look={said.length === 0 ? 'primary' : 'plain'} onClick={() => setWriting(true)}>
                  {said.length > 0
                    ? m.hard_times_write_more()
                    : client
                      ? m.hard_times_begin()
                      : m.hard_times_begin_therapist()}
                </Button>
              ) : null}
              {said.length > 0 && me.room === null && screen.side !== null ? (
                <PrintFor
                  plan={id}
                  practice={screen.page.practice}
                  own={client}
                  what="hardTimes"
                  button={m.print_print()}
                  small
                />
              ) : null}
            </div>
            {client && me.room === null ? (
              <KeepHere person={me.person} now={{ said, place: here?.place ?? '', on: screen.page.today }} />
            ) : null}
          </>
        )}
      </Page>
    </ReadingContext>
  )
}
