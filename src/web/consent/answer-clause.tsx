import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/consent/consent.module.css'
import type { Item } from '#web/consent/groups.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly screen: PlanScreen
  readonly item: Extract<Item, { what: 'clause' }>
  readonly onDone: (words: string) => void
}

/** Yes or no to one of the practice's clauses as it now reads. */
export function AnswerClause({ screen, item, onDone }: Props) {
  const { act, refusal, busy } = useAct(screen)
  const { clause } = item
  if (!clause || !screen.may('answerClause')) return null
  const say = async (yes: boolean): Promise<void> => {
    const done = await act({ type: 'answerClause', clause: clause.id, edition: clause.edition, yes })
    if (done) onDone(yes ? m.consent_done_yes() : m.consent_done_no())
  }
  return (
    <>
      <Refused refusal={refusal} />
      <div className={styles['acts']} role="group" aria-label={m.consent_look_legend()}>
        <Button disabled={busy} onClick={() => void say(true)}>
          {m.consent_yes()}
        </Button>
        <Button disabled={busy} onClick={() => void say(false)}>
          {m.consent_no()}
        </Button>
      </div>
    </>
  )
}
