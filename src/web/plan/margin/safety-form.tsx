import { useState } from 'react'
import { changedFields, type Line } from '#domain/plan/line.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { FIELD_ORDER, wordsFrom } from '#web/plan/compose/shape.ts'
import { FieldInput } from '#web/plan/compose/field-input.tsx'
import { isNewToConsent, SameMethod } from '#web/plan/margin/same-method.tsx'
import { ReasonForm } from '#web/plan/margin/reason-form.tsx'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { Field, Input, Select, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** A change for safety takes effect at once, with a reason. Showing it later needs a day and a reason of its own. */
export function SafetyForm({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [what, setWhat] = useState('paused')
  const [typed, setTyped] = useState<Typed>(line.words)
  const [showOn, setShowOn] = useState('')
  const [showReason, setShowReason] = useState('')
  const [same, setSame] = useState(false)
  const fields = FIELD_ORDER[line.kind].filter((field) => ownerOf(line.kind, field) !== 'client')
  const standings = [
    { value: 'paused', words: m.act_pause() },
    { value: 'ended', words: m.act_end() },
    { value: 'active', words: m.act_resume() },
  ].filter((one) => one.value !== line.standing)
  const isNew = what === 'reword' && isNewToConsent(line, changedFields(line.words, wordsFrom(line.kind, typed, true)))
  const submit = async (reason: string): Promise<void> => {
    const words = Object.fromEntries(
      fields.map((field) => [field, wordsFrom(line.kind, typed, true)[field] ?? null]),
    ) as never
    const change =
      what === 'reword'
        ? ({ do: 'reword', words, ...(same && isNew ? { sameMethod: true as const } : {}) } as const)
        : ({ do: 'standing', standing: what as 'paused' | 'ended' | 'active', reason } as const)
    const later = showOn ? { showFrom: { on: showOn, reason: showReason.trim() } } : {}
    if (await act({ type: 'safetyChange', line: line.id, change, reason, ...later })) onClose()
  }
  return (
    <ReasonForm
      above={
        <>
          <Field label={m.safety_what()}>
            {(wiring) => (
              <Select
                {...wiring}
                value={what}
                onChoose={setWhat}
                choices={fields.length > 0 ? [...standings, { value: 'reword', words: m.act_reword() }] : standings}
              />
            )}
          </Field>
          {what === 'reword'
            ? fields.map((field) => (
                <FieldInput
                  key={field}
                  kind={line.kind}
                  byName
                  field={field}
                  typed={typed}
                  set={(change) => setTyped({ ...typed, ...change })}
                />
              ))
            : null}
          {isNew ? <SameMethod checked={same} onCheck={setSame} /> : null}
        </>
      }
      label={m.safety_reason()}
      hint={m.safety_explained()}
      words={m.safety_do()}
      refusal={refusal}
      busy={busy}
      onClose={onClose}
      onSubmit={(reason) => void submit(reason)}
    >
      <Field label={m.safety_show_on()} hint={m.safety_show_hint()}>
        {(wiring) => (
          <Input {...wiring} type="date" value={showOn} onChange={(event) => setShowOn(event.target.value)} />
        )}
      </Field>
      {showOn ? (
        <Field label={m.safety_show_reason()}>
          {(wiring) => (
            <TextArea {...wiring} value={showReason} onChange={(event) => setShowReason(event.target.value)} />
          )}
        </Field>
      ) : null}
    </ReasonForm>
  )
}
