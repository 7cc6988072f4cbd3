import type { Consent } from '#domain/plan/consent/consent.ts'
import { useKeptTyping } from '#web/live/kept-typing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/consent/consent.module.css'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly consent: Consent; readonly onDone: (words: string) => void }

type Typing = { readonly words: string }
const NOTHING_TYPED: Typing = { words: '' }

/** A consent somebody asked for: yes or no, with words or without. */
export function AnswerConsent({ screen, consent, onDone }: Props) {
  const kept = useKeptTyping<Typing>(screen, `consent-answer-${consent.id}`, NOTHING_TYPED)
  const { words } = kept.typed
  const { act, refusal, busy } = useAct(screen)
  if (!screen.may('answerConsent')) return null
  const answer = async (yes: boolean): Promise<void> => {
    const said = words.trim() ? { words: words.trim() } : {}
    const done = await act({ type: 'answerConsent', consent: consent.id, yes, ...said })
    if (!done) return
    kept.drop()
    onDone(yes ? m.consent_done_yes() : m.consent_done_no())
  }
  return (
    <>
      <Field label={m.consent_answer_words()}>
        {(wiring) => (
          <TextArea {...wiring} ownWords value={words} onChange={(event) => kept.set({ words: event.target.value })} />
        )}
      </Field>
      <p className={styles['soft']}>{m.consent_answer_no_text()}</p>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button disabled={busy} onClick={() => void answer(true)}>
          {m.consent_answer_yes()}
        </Button>
        <Button disabled={busy} onClick={() => void answer(false)}>
          {m.consent_answer_no()}
        </Button>
      </div>
    </>
  )
}
