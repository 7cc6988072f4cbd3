import type { Decision } from '#domain/plan/decision/decision.ts'
import { MethodSuggested } from '#web/decide/method-suggested.tsx'
import { focusSoon } from '#web/decide/focus-soon.ts'
import styles from '#web/decide/decision.module.css'
import { inNeutralOrder } from '#web/decide/neutral-order.ts'
import { useOwnDraft } from '#web/decide/own-draft.ts'
import { methodsOf, recordAct, type Recording } from '#web/decide/recording.ts'
import { useRisks } from '#web/decide/risks-of.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { nameOf } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field, Input, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly decision: Decision; readonly onClose: () => void }

/** Who may have been there: the client, and whoever works with them here. Nobody but the writer is taken to have been there. */
function peopleOf(screen: PlanScreen): { readonly people: string[]; readonly writer: string[] } {
  const { page, plan, asker, side } = screen
  const opener = plan.opened?.by
  const therapist = side === 'therapist' ? asker.person : opener
  const named = therapist ? [nameOf(screen, therapist)] : []
  return { people: [page.client.name, ...named], writer: side === 'therapist' ? named : [page.client.name] }
}

/** Writes down what was chosen, or that it is not yet time; what is chosen becomes a suggestion in the plan. */
export function RecordForm({ screen, decision, onClose }: Props) {
  const { act, refusal, busy } = useAct(screen)
  const { page, plan, side } = screen
  const risks = useRisks(page.practice, decision)
  const { people, writer } = peopleOf(screen)
  const draft = useOwnDraft<Recording>(screen, {
    doing: 'decide',
    about: decision.id,
    what: '',
    chosen: [],
    reason: '',
    present: writer,
    others: '',
    on: plan.sessions.findLast((one) => one.state === 'open')?.on ?? page.today,
    methods: {},
  })
  const typed = draft.typed
  const turned = (list: readonly string[], one: string): readonly string[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
  const record = async (): Promise<void> => {
    if (!(await act(recordAct(typed, decision, risks)))) return
    draft.drop()
    focusSoon('outcome')
  }
  const methods = methodsOf(decision, typed.what === 'chosen' ? typed.chosen : [])
  return (
    <form
      className={styles['form']}
      aria-label={m.decide_record()}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.what !== '') void record()
      }}
    >
      <Choices
        legend={m.decide_record_what()}
        name="what"
        value={typed.what}
        choices={[
          { value: 'chosen', words: m.decide_record_chosen() },
          { value: 'notYet', words: m.decide_record_not_yet() },
        ]}
        onChoose={(what) => draft.set({ what: what === 'chosen' ? 'chosen' : 'notYet' })}
      />
      {typed.what === 'chosen' ? (
        <fieldset className={styles['ticks']}>
          <legend>{m.decide_record_which()}</legend>
          {inNeutralOrder(decision.options).map(({ ref, name }) => (
            <label key={ref}>
              <input
                type="checkbox"
                checked={typed.chosen.includes(ref)}
                onChange={() => draft.set({ chosen: turned(typed.chosen, ref) })}
              />
              {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      {methods.map((option) => (
        <MethodSuggested
          key={option.ref}
          screen={screen}
          decision={decision}
          option={option}
          risks={risks[option.ref] ?? ''}
          typed={typed.methods[option.ref] ?? {}}
          onChange={(one) => draft.set({ methods: { ...typed.methods, [option.ref]: one } })}
        />
      ))}
      {typed.what === '' ? null : (
        <>
          <Field
            label={side === 'client' ? m.reason_if_you_like() : m.decide_reason_heard_therapist()}
            hint={side === 'client' ? m.reason_not_needed() : undefined}
          >
            {(wiring) => (
              <TextArea
                {...wiring}
                value={typed.reason}
                onChange={(event) => draft.set({ reason: event.target.value })}
              />
            )}
          </Field>
          <fieldset className={styles['ticks']}>
            <legend>{m.decide_record_present()}</legend>
            {people.map((name) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={typed.present.includes(name)}
                  onChange={() => draft.set({ present: turned(typed.present, name) })}
                />
                {name}
              </label>
            ))}
          </fieldset>
          <Field label={m.decide_record_others()}>
            {(wiring) => (
              <Input
                {...wiring}
                most={200}
                value={typed.others}
                onChange={(event) => draft.set({ others: event.target.value })}
              />
            )}
          </Field>
          <Field label={m.decide_record_on()}>
            {(wiring) => (
              <Input
                {...wiring}
                type="date"
                required
                max={page.today}
                value={typed.on}
                onChange={(event) => draft.set({ on: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={busy || typed.what === ''}>
          {m.decide_record_do()}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.close()}
        </Button>
      </div>
      <KeptWords kept={draft.kept} />
    </form>
  )
}
