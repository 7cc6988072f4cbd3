import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { cardRef } from '#domain/options/card.ts'
import { entityId } from '#domain/kernel/ids.ts'
import type { Looked } from '#domain/plan/decision/decision.ts'
import { comparedIn } from '#web/decide/compared.ts'
import { inNeutralOrder, leavesIt } from '#web/decide/neutral-order.ts'
import { optionsQuery } from '#web/decide/options-query.ts'
import { useOwnDraft } from '#web/decide/own-draft.ts'
import styles from '#web/decide/weigh.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type OpenChoiceProps = { readonly screen: PlanScreen; readonly sheet: string }
type Typed = {
  readonly doing: 'openChoice'
  readonly about: string
  readonly question: string
  readonly looked: readonly string[]
}

/** The therapist puts a question between the two: some options of a sheet, cards beside them, and one that leaves things as they are. */
export function OpenChoice({ screen, sheet }: OpenChoiceProps) {
  const navigate = useNavigate()
  const { act, refusal, busy } = useAct(screen)
  const { sheets, cards } = useSuspenseQuery(optionsQuery(screen.page.practice)).data
  const here = sheets.find(({ id }) => id === sheet)
  const options: Looked[] = inNeutralOrder([
    ...(here?.options ?? []).map(({ ref, name, kind }) => ({ ref, name, kind })),
    ...cards.filter((one) => !one.putAway).map(({ id, name }): Looked => ({ ref: cardRef(id), name, kind: 'other' })),
  ])
  const beginning = comparedIn(sheet)?.map((id) => `${sheet}/${id}`)
  const draft = useOwnDraft<Typed>(screen, {
    doing: 'openChoice',
    about: sheet,
    question: here?.decision ?? '',
    looked: options
      .filter(({ ref, kind }) => leavesIt({ kind }) || (beginning?.includes(ref) ?? !ref.startsWith('card/')))
      .map(({ ref }) => ref),
  })
  const { question, looked } = draft.typed
  const open = async (): Promise<void> => {
    let begun = ''
    const done = await act((command) => {
      begun = entityId(command, 0)
      return { type: 'openDecision', question, options: options.filter(({ ref }) => looked.includes(ref)) }
    })
    if (!done) return
    draft.drop()
    await navigate({ to: `/choices/${screen.plan.id}/${begun}` })
  }
  return (
    <form
      className={styles['form']}
      aria-label={m.decide_begin_therapist()}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <h3>{m.decide_begin_therapist()}</h3>
      <p className={styles['soft']}>{m.decide_begin_text_therapist({ name: screen.page.client.name })}</p>
      <Field label={m.decide_question_therapist()}>
        {(wiring) => (
          <TextArea {...wiring} value={question} onChange={(event) => draft.set({ question: event.target.value })} />
        )}
      </Field>
      <fieldset className={styles['ticks']}>
        <legend>{m.decide_options_therapist()}</legend>
        {options.map(({ ref, name }) => (
          <label key={ref}>
            <input
              type="checkbox"
              checked={looked.includes(ref)}
              onChange={() =>
                draft.set({ looked: looked.includes(ref) ? looked.filter((one) => one !== ref) : [...looked, ref] })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={busy}>
          {m.decide_begin_therapist()}
        </Button>
      </div>
      <KeptWords kept={draft.kept} />
    </form>
  )
}
