import { useMemo } from 'react'
import type { PlanCommand } from '#domain/plan/commands.ts'
import { HAS_PHONE, type Topic } from '#web/hard-times/topics.ts'
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
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type TopicFormProps = {
  readonly screen: PlanScreen
  readonly topic: Topic
  readonly last: boolean
  /** Something is there already. */
  readonly more: boolean
  readonly onNext: () => void
  readonly onAgain: () => void
  readonly onClose: () => void
}

const QUESTIONS: Record<Topic, () => string> = {
  earlySigns: m.hard_times_ask_early_signs,
  helpsMe: m.hard_times_ask_helps_me,
  peopleAndPlaces: m.hard_times_ask_people_and_places,
  askForHelp: m.hard_times_ask_ask_for_help,
  professionals: m.hard_times_ask_professionals,
  safer: m.hard_times_ask_safer,
  ifAdmitted: m.hard_times_ask_if_admitted,
  reasons: m.hard_times_ask_reasons,
}

/** Words for one topic, with a number where somebody can be called. Only the writer's until it is put there. */
export function TopicForm({ screen, topic, last, more, onNext, onAgain, onClose }: TopicFormProps) {
  const id = useDraftFor(screen, { doing: 'write', kind: 'hardTimes', of: topic })
  const empty = useMemo<Typed>(
    () => ({ doing: 'write', kind: 'hardTimes', of: topic, topic, ownWords: '', phone: '' }),
    [topic],
  )
  const draft = useDraft<Typed>(screen, id, empty)
  const { act, refusal, busy } = useAct(screen)
  const text = (field: string): string => String(draft.typed[field] ?? '')
  const [words, phone] = [text('ownWords').trim(), text('phone').trim()]
  const put = async (then: () => void): Promise<void> => {
    if (words === '' && phone === '') return then()
    const write: PlanCommand = {
      type: 'write',
      kind: 'hardTimes',
      words: { topic, ownWords: words, ...(phone ? { phone } : {}) },
      draft: id,
    }
    if (!(await act(write))) return
    draft.drop()
    then()
  }
  const atPhone = refusal?.field === 'phone'
  const atWords = refusal?.code === 'empty-words'
  const client = screen.side === 'client'
  return (
    <ComposerForm onSubmit={() => void put(onNext)} onClose={onClose}>
      <Field
        label={QUESTIONS[topic]()}
        hint={client ? undefined : m.hard_times_write_down_therapist()}
        problem={atWords ? m.refusal_empty_words() : undefined}
      >
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords
            value={text('ownWords')}
            onChange={(event) => draft.set({ ownWords: event.target.value })}
          />
        )}
      </Field>
      {HAS_PHONE.has(topic) ? (
        <Field label={m.hard_times_phone()} problem={atPhone ? m.hard_times_phone_unfit() : undefined}>
          {(wiring) => (
            <Input
              {...wiring}
              type="tel"
              value={text('phone')}
              onChange={(event) => draft.set({ phone: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Refused refusal={atPhone || atWords ? null : refusal} />
      <div className={composer['acts']}>
        <Button look="primary" type="submit" disabled={busy}>
          {words ? m.hard_times_put() : last ? m.hard_times_done() : m.next_question()}
        </Button>
        {words ? (
          <Button disabled={busy} onClick={() => void put(onAgain)}>
            {m.hard_times_one_more()}
          </Button>
        ) : more || last ? null : (
          <Button onClick={onNext}>{m.skip()}</Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {m.close()}
        </Button>
        {words ? <KeptWords kept={draft.kept} /> : null}
      </div>
    </ComposerForm>
  )
}
