import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/consent/consent.module.css'
import type { Item } from '#web/consent/groups.ts'
import { itemName } from '#web/consent/item-words.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly item: Item; readonly onDone: (words: string) => void }

/** After a no, or after taking a yes back, the client may say yes again: to a method, or to what had been asked and was answered no. */
export function YesAfterAll({ screen, item, onDone }: Props) {
  const { act, refusal, busy } = useAct(screen)
  const command = yesTo(item)
  if (!command || !screen.may(command.type)) return null
  const say = async (): Promise<void> => {
    if (await act(command)) onDone(m.consent_done_yes())
  }
  return (
    <>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button
          look="quiet"
          small
          disabled={busy}
          aria-label={m.consent_yes_after_all_this({ what: itemName(item, 'client') })}
          onClick={() => void say()}
        >
          {m.consent_yes_after_all()}
        </Button>
      </div>
    </>
  )
}

/** What ended stays ended, and is given anew. */
function yesTo(item: Item) {
  if (item.what === 'method')
    return { type: 'lookAgain', line: item.id, yes: true, seen: item.line.substance ?? '' } as const
  if (item.what === 'clause' && item.clause)
    return { type: 'answerClause', clause: item.id, edition: item.clause.edition, yes: true } as const
  if (item.what === 'consent' && item.standing === 'no')
    return { type: 'answerConsent', consent: item.id, yes: true } as const
  return null
}
