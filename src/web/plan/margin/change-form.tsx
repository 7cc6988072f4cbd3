import { useMemo, useState } from 'react'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Line } from '#domain/plan/line.ts'
import { changedFields } from '#domain/plan/line.ts'
import { wayToChange } from '#domain/plan/rules.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { wouldRead } from '#domain/plan/suggestion.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { ShareOrKeep } from '#web/plan/compose/share-or-keep.tsx'
import { FIELD_ORDER, wordsFrom } from '#web/plan/compose/shape.ts'
import { WordsForm } from '#web/plan/compose/words-form.tsx'
import { ChangeDiff } from '#web/plan/margin/change-diff.tsx'
import { isNewToConsent, SameMethod } from '#web/plan/margin/same-method.tsx'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ChangeFormProps = {
  readonly line: Line
  /** Given as other words in answer to this line or suggestion; else a change of its own. */
  readonly answering?: EntityId | undefined
  readonly suggestion?: Suggestion | undefined
  /** A draft to go on with. */
  readonly draft?: string | undefined
  readonly onClose: () => void
}

/** The fields this side may touch at all: its own and both's; the client may ask for a change in a professional statement. */
function fieldsToChange(line: Line, side: Side): string[] {
  return FIELD_ORDER[line.kind].filter((field) => typeof wayToChange(line, side, [field]) === 'string')
}

const changedIn = (line: Line, typed: Typed): string[] => changedFields(line.words, wordsFrom(line.kind, typed, true))

/** What is at once this side's to change is reworded; the rest is suggested. Both in one act. */
function actsFor(line: Line, side: Side, typed: Typed, draft: string, seen: number, same: boolean): Shareable[] {
  const words = wordsFrom(line.kind, typed, true)
  const fields = changedFields(line.words, words)
  const pick = (way: string) => fields.filter((field) => wayToChange(line, side, [field]) === way)
  const part = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, words[name] ?? null])) as never
  const [atOnce, suggest] = [pick('atOnce'), pick('suggest')]
  const reason = typed['reason'] ? { reason: String(typed['reason']) } : {}
  const answerBy = typed['answerBy'] ? { answerBy: String(typed['answerBy']) } : {}
  const sameMethod = same && isNewToConsent(line, fields) ? ({ sameMethod: true } as const) : {}
  const acts: Shareable[] = []
  if (atOnce.length > 0 || suggest.length === 0)
    acts.push({ type: 'reword', line: line.id, words: part(atOnce), ...sameMethod, seen, draft })
  if (suggest.length > 0)
    acts.push({
      type: 'suggest',
      line: line.id,
      change: { do: 'reword', words: part(suggest), ...sameMethod },
      ...reason,
      ...answerBy,
      draft,
    })
  return acts
}

/** Other words for a line: at once where it is one's own, else as a suggestion that the other one answers. */
export function ChangeForm({ line, answering, suggestion, draft: known, onClose }: ChangeFormProps) {
  const { screen, setShared } = useReading()
  const side = screen.side ?? 'client'
  const id = useDraftFor(screen, { doing: answering ? 'answer' : 'change', line: answering ?? line.id }, known)
  const from = suggestion ? wouldRead(line, suggestion) : line.words
  const empty = useMemo<Typed>(
    () => ({ ...from, doing: answering ? 'answer' : 'change', line: answering ?? line.id }),
    [from, answering, line.id],
  )
  const [seen, setSeen] = useState(line.revision)
  const fields = fieldsToChange(line, side)
  const only = (typed: Typed): Typed =>
    Object.fromEntries(
      [...fields, 'reason', 'answerBy'].filter((name) => name in typed).map((name) => [name, typed[name]]),
    )
  const actsOf = (typed: Typed): Shareable[] => {
    if (!answering) return actsFor(line, side, only(typed), id, seen, typed['sameMethod'] === 'yes')
    const words = wordsFrom(line.kind, only(typed), true)
    const wording = Object.fromEntries(
      changedFields(line.words, words).map((field) => [field, words[field] ?? null]),
    ) as never
    const reason = typed['reason'] ? { reason: String(typed['reason']) } : {}
    return [{ type: 'answer', to: answering, answer: 'otherWords', wording, ...reason, seen, draft: id }]
  }
  const alone = (acts: Shareable[]): Shareable | null => (acts.length === 1 ? (acts[0] ?? null) : null)
  const draft = useDraft<Typed>(screen, id, empty, (typed) => alone(actsOf(typed)))
  const { act, refusal, busy } = useAct(screen)
  const made = actsOf(draft.typed)
  const suggests = answering !== undefined || made.some((one) => one.type === 'suggest')
  const share = async (onPurpose: boolean): Promise<void> => {
    const all = onPurpose ? made.map((one) => (one.type === 'answer' ? { ...one, onPurpose } : one)) : made
    const one = alone(all)
    let undo: string | undefined
    const done = await act((command) => {
      if (one) undo = one.type === 'suggest' ? entityId(command, 0) : one.type === 'reword' ? line.id : answering
      return one ?? { type: 'share', acts: all }
    })
    if (!done) return
    draft.drop()
    onClose()
    setShared({ line: line.id, undo })
  }
  const stale = refusal?.code === 'stale' || seen !== line.revision
  return (
    <WordsForm
      label={m.change_words()}
      kind={line.kind}
      byName
      fields={fields}
      typed={draft.typed}
      set={draft.set}
      refusal={refusal}
      onSubmit={() => void share(false)}
      onClose={onClose}
    >
      {stale ? (
        <BothTexts
          line={line}
          typed={wordsFrom(line.kind, only(draft.typed), true)}
          onSeen={() => setSeen(line.revision)}
        />
      ) : null}
      {answering === undefined && isNewToConsent(line, changedIn(line, only(draft.typed))) ? (
        <SameMethod
          checked={draft.typed['sameMethod'] === 'yes'}
          onCheck={(yes) => draft.set({ sameMethod: yes ? 'yes' : '' })}
        />
      ) : null}
      {suggests ? (
        <>
          <Field label={m.reason_if_you_like()}>
            {(wiring) => (
              <TextArea
                {...wiring}
                value={String(draft.typed['reason'] ?? '')}
                onChange={(event) => draft.set({ reason: event.target.value })}
              />
            )}
          </Field>
          {answering ? null : (
            <Field label={m.answer_by()} hint={m.answer_by_hint()}>
              {(wiring) => (
                <Input
                  {...wiring}
                  type="date"
                  value={String(draft.typed['answerBy'] ?? '')}
                  onChange={(event) => draft.set({ answerBy: event.target.value })}
                />
              )}
            </Field>
          )}
        </>
      ) : null}
      <ShareOrKeep
        draft={draft}
        refusal={refusal}
        busy={busy}
        act={() => alone(made)}
        mayPrepare={made.length === 1}
        words={suggests ? m.suggest_it() : m.save()}
        onClose={onClose}
        onPurpose={() => void share(true)}
      />
    </WordsForm>
  )
}

/** The line changed while this was being written: both texts, and the choice to go on with one's own. */
function BothTexts({
  line,
  typed,
  onSeen,
}: {
  readonly line: Line
  readonly typed: Typed
  readonly onSeen: () => void
}) {
  return (
    <Notice tone="waits" live>
      <p>{m.both_texts()}</p>
      <ChangeDiff line={line} words={typed} />
      <Button small onClick={onSeen}>
        {m.both_texts_seen()}
      </Button>
    </Notice>
  )
}
