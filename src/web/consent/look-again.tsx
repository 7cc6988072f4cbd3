import { useSuspenseQuery } from '@tanstack/react-query'
import { editionOf } from '#domain/plan/consent/chosen-from.ts'
import type { Line } from '#domain/plan/line.ts'
import { currentView } from '#domain/plan/stance.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/consent/consent.module.css'
import { editionsRead } from '#web/consent/editions-read.ts'
import { optionsQuery } from '#web/decide/options-query.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly line: Line; readonly onDone: (words: string) => void }

/** Yes, no or "let's talk" to a method as it reads now. */
export function LookAgain({ screen, line, onDone }: Props) {
  const { act, refusal, busy } = useAct(screen)
  const options = useSuspenseQuery(optionsQuery(screen.page.practice)).data
  if (!screen.may('lookAgain')) return null
  const look = async (yes: boolean): Promise<void> => {
    const edition = editionOf(line, editionsRead(options))
    const seen = { seen: line.substance ?? '', ...(edition === undefined ? {} : { edition }) }
    const done = await act({ type: 'lookAgain', line: line.id, yes, ...seen })
    if (done) onDone(yes ? m.consent_done_yes() : m.consent_done_no())
  }
  const talk = async (): Promise<void> => {
    const done = await act({ type: 'answer', to: line.id, answer: 'notSure', seen: line.revision })
    if (done) onDone(m.consent_done_talk())
  }
  const talks = currentView(line, 'client')?.answer === 'notSure'
  return (
    <>
      {talks ? <p className={styles['soft']}>{m.consent_you_said_talk()}</p> : null}
      <Refused refusal={refusal} />
      <div className={styles['acts']} role="group" aria-label={m.consent_look_legend()}>
        <Button disabled={busy} onClick={() => void look(true)}>
          {m.consent_yes()}
        </Button>
        <Button disabled={busy} onClick={() => void look(false)}>
          {m.consent_no()}
        </Button>
        {talks ? null : (
          <Button disabled={busy} onClick={() => void talk()}>
            {m.consent_talk()}
          </Button>
        )}
      </div>
    </>
  )
}
