import { type ReactNode, useMemo } from 'react'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { useAct } from '#web/plan/act.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import composer from '#web/plan/compose/compose.module.css'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type CorrectionFormProps = {
  readonly screen: PlanScreen
  /** The line or version it is about; of a statement or a reason, the request. */
  readonly about: EntityId
  /** The name of the form, for whoever hears it. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly button: string
  readonly ownWords?: boolean
  readonly made: (words: string) => PlanCommand
  readonly onClose: () => void
  readonly onDone?: () => void
  /** What has to be known before it is sent: who reads it, and until when. */
  readonly children?: ReactNode
}

/** A few words or many, kept as the writer's own draft until they are sent. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { screen, about, name, label, hint, button, ownWords = false, made, onClose, onDone, children } = props
  const of = `${made('').type} ${about}`
  const id = useDraftFor(screen, { doing: 'correction', of })
  const empty = useMemo<Typed>(() => ({ doing: 'correction', of, words: '' }), [of])
  const draft = useDraft<Typed>(screen, id, empty)
  const { act, refusal, busy } = useAct(screen)
  const words = String(draft.typed['words'] ?? '')
  const send = async (): Promise<void> => {
    if (!(await act(made(words.trim())))) return
    draft.drop()
    onClose()
    onDone?.()
  }
  const missing = refusal?.code === 'empty-words' || (refusal?.code === 'reason-needed' && words.trim() === '')
  return (
    <ComposerForm label={name} onSubmit={() => void send()} onClose={onClose}>
      <Field label={label} hint={hint} problem={missing ? m.refusal_empty_words() : undefined}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords={ownWords}
            rows={4}
            value={words}
            onChange={(event) => draft.set({ words: event.target.value })}
          />
        )}
      </Field>
      {children}
      <Refused refusal={missing ? null : refusal} />
      <div className={composer['acts']}>
        <Button look="primary" type="submit" disabled={busy}>
          {button}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.close()}
        </Button>
        <KeptWords kept={draft.kept} />
      </div>
    </ComposerForm>
  )
}
