import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useRef, useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { linesInOrder, type Session } from '#domain/plan/state.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { candidatesFor, touchedIn } from '#web/sessions/candidates.ts'
import { actsOf, closingDraft, type ClosingTyped, emptyStep } from '#web/sessions/closing-typed.ts'
import { NewSteps } from '#web/sessions/new-steps.tsx'
import { NotHeld } from '#web/sessions/not-held.tsx'
import { HourField } from '#web/sessions/hour-field.tsx'
import { nextDayFor, nextHourFor } from '#web/sessions/rhythm.ts'
import styles from '#web/sessions/sessions.module.css'
import { sheetOfRoom, takenUp, tickedWith } from '#web/sessions/taken-up.ts'
import { AgendaTicks, LineTicks } from '#web/sessions/ticks.tsx'
import { agendaQuery } from '#web/talk/agenda-query.ts'
import { entryWords } from '#web/talk/agenda-words.ts'
import { Button } from '#web/ui/button.tsx'
import { nearDayWords, timeWords } from '#web/ui/dates.ts'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** The fields that say their own problem. */
const AT_FIELDS = ['on', 'nextOn', 'nextAt'] as const
type AtField = (typeof AT_FIELDS)[number]

type ClosingProps = {
  readonly screen: PlanScreen
  readonly session: Session
  /** Told what was talked about, in words: afterwards the agenda has let go of it. */
  readonly onClosed: (talked: readonly string[]) => void
}

/** Sixty seconds: what was worked on and talked about, steps, a few words for both, the next day. Kept as it is typed. */
export function Closing({ screen, session, onClosed }: ClosingProps) {
  const { plan, page } = screen
  const { today } = page
  const { data } = useQuery(agendaQuery(plan.id))
  const reported = data?.reported ?? []
  const agenda = agendaFor(plan, { today, changes: page.riskChanges, reported, reviewEvery: page.reviewEvery })
  const candidates = candidatesFor({ plan, session, agenda })
  const [empty] = useState<ClosingTyped>(() => {
    const nextOn = nextDayFor(plan, session.on, today)
    return {
      doing: 'close',
      on: session.on,
      worked: candidates.filter((line) => touchedIn(plan, line, session)).map((line) => line.id),
      talked: [],
      done: [],
      steps: { a: emptyStep(nextOn) },
      summary: '',
      nextOn,
      nextAt: nextHourFor(plan, today),
    }
  })
  const { typed: byHand, set, drop, kept } = useDraft<ClosingTyped>(screen, closingDraft(session.id), empty)
  const fromRoom = takenUp(sheetOfRoom(screen, session), {
    agenda: agenda.map((entry) => entry.key),
    lines: candidates.map((line) => line.id),
  })
  const settled = byHand.settled ?? []
  const typed: ClosingTyped = {
    ...byHand,
    worked: tickedWith(byHand.worked, settled, fromRoom.worked),
    talked: tickedWith(byHand.talked, settled, fromRoom.talked),
  }
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const steps = linesInOrder(plan).filter((line) => line.kind === 'step' && line.standing === 'active')
  const close = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    // An hour that is only half typed reads as none.
    if (form.current?.querySelector<HTMLInputElement>('input[type="time"]')?.validity.badInput) {
      setRefusal({ code: 'invalid', field: 'nextAt' })
      return
    }
    setBusy(true)
    setRefusal(null)
    const talked = agenda
      .filter((entry) => typed.talked.includes(entry.key))
      .map((entry) => entryWords(screen, entry, reported).says)
    for (const { command, left } of actsOf(plan, session, typed, today)) {
      const refused = await screen.issue(command)
      if (refused) {
        const field = refused.field === 'at' ? 'nextAt' : 'nextOn'
        setRefusal(command.type === 'moveSession' ? { ...refused, field } : refused)
        setBusy(false)
        setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
        return
      }
      if (command.type !== 'holdSession') set(left)
    }
    onClosed(talked)
    drop()
  }
  const problemAt = (field: AtField): string | undefined => {
    if (refusal?.field !== field) return undefined
    const tooEarly = field === 'on' && refusal.code === 'date-in-the-past'
    return tooEarly ? m.close_day_too_early_therapist() : REFUSAL_WORDS[refusal.code]()
  }
  const atField = AT_FIELDS.some((field) => field === refusal?.field)
  const left = session.on < today
  const name = nameOfSide(screen, 'client')
  return (
    <form ref={form} className={styles['closing']} noValidate onSubmit={(event) => void close(event)}>
      <div className={styles['part']}>
        <h2>{m.close_title_therapist()}</h2>
        {left ? (
          <Notice tone="waits">
            <p>{m.close_left_open_therapist({ day: nearDayWords(session.on) })}</p>
            <NotHeld screen={screen} session={session} />
          </Notice>
        ) : (
          <p className={styles['soft']}>
            {session.openedAt ? m.close_since_therapist({ time: timeWords(session.openedAt) }) : null}{' '}
            {m.close_kept_therapist()}
          </p>
        )}
      </div>
      <LineTicks
        screen={screen}
        lines={candidates}
        ticked={typed.worked}
        onTick={(worked) => set({ worked, settled: [...new Set([...settled, ...fromRoom.worked])] })}
      />
      <AgendaTicks
        screen={screen}
        entries={agenda}
        reported={reported}
        ticked={typed.talked}
        onTick={(talked) => set({ talked, settled: [...new Set([...settled, ...fromRoom.talked])] })}
      />
      <NewSteps screen={screen} steps={steps} typed={typed} set={set} />
      <div className={styles['last']}>
        <Field label={m.close_summary_therapist({ name })} hint={m.close_summary_hint_therapist()}>
          {(wiring) => (
            <TextArea {...wiring} value={typed.summary} onChange={(event) => set({ summary: event.target.value })} />
          )}
        </Field>
        <div className={styles['days']}>
          <Field label={m.close_next_therapist()} problem={problemAt('nextOn')}>
            {(wiring) => (
              <Input
                {...wiring}
                type="date"
                value={typed.nextOn}
                onChange={(event) => set({ nextOn: event.target.value })}
              />
            )}
          </Field>
          <HourField at={typed.nextAt} problem={problemAt('nextAt')} onChange={(nextAt) => set({ nextAt })} />
          <Field label={m.close_day_therapist()} problem={problemAt('on')}>
            {(wiring) => (
              <Input {...wiring} type="date" value={typed.on} onChange={(event) => set({ on: event.target.value })} />
            )}
          </Field>
        </div>
        <Refused refusal={atField ? null : refusal} />
        <div className={styles['acts']}>
          <Button type="submit" look="primary" disabled={busy}>
            {m.close_do_therapist()}
          </Button>
          <span role="status" className={styles['soft']}>
            {kept === 'notKept' ? m.close_not_kept_therapist() : kept === 'tabOnly' ? m.close_tab_only_therapist() : ''}
          </span>
        </div>
      </div>
    </form>
  )
}
