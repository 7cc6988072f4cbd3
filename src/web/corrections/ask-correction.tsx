import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { AMENDMENT_DAYS } from '#domain/plan/correction.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { isBegun } from '#web/corrections/begun.ts'
import { CorrectionForm } from '#web/corrections/correction-form.tsx'
import styles from '#web/corrections/corrections.module.css'
import { requestsAbout } from '#web/corrections/requests.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type AskProps = {
  readonly screen: PlanScreen
  readonly about: { readonly line: EntityId } | { readonly version: EntityId }
}

/** "Please correct this about me": one's words, by when there is an answer, and who reads it. Asked already, it says so. */
export function AskCorrection({ screen, about }: AskProps) {
  const id = 'line' in about ? about.line : about.version
  const [open, setOpen] = useState(() => isBegun(screen, 'askAmendment', id))
  const waiting = requestsAbout(screen.plan, id).filter((one) => !one.answer)
  const { page, plan } = screen
  if (screen.side !== 'client') return null
  return (
    <>
      {waiting.map((one) => (
        <p key={one.id} className={styles['small']}>
          {m.corrections_asked_here({ day: dayWords(one.on), due: dayWords(one.due) })}{' '}
          <Link to="/plan/$plan/corrections" params={{ plan: plan.id }}>
            {m.corrections_link_mine()}
          </Link>
        </p>
      ))}
      {open ? (
        <CorrectionForm
          screen={screen}
          about={id}
          name={m.corrections_ask()}
          label={m.corrections_ask_words()}
          hint={m.corrections_ask_hint()}
          button={m.corrections_ask_send()}
          ownWords
          made={(words) => ({ type: 'askAmendment', ...about, words })}
          onClose={() => setOpen(false)}
        >
          <div className={styles['told']}>
            <p>
              {m.corrections_within({
                days: AMENDMENT_DAYS,
                day: dayWords(addDays(page.today, AMENDMENT_DAYS)),
              })}
            </p>
            <p>
              {m.corrections_who_reads()} <Link to="/my-data">{m.corrections_who_sees()}</Link>
            </p>
          </div>
        </CorrectionForm>
      ) : screen.may('askAmendment') ? (
        <Button look="quiet" small className={styles['ask'] ?? ''} onClick={() => setOpen(true)}>
          {m.corrections_ask()}
        </Button>
      ) : null}
    </>
  )
}
