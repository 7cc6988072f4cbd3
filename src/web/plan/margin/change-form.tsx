import { useEffect, useMemo, useRef, useState } from 'react'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { changedFields } from '#domain/plan/line.ts'
import { wayToChange } from '#domain/plan/rules.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { wouldRead } from '#domain/plan/suggestion.ts'
import { BothTexts } from '#web/joined/both-texts.tsx'
import { begunAt, meetingOf, settled, typedWith } from '#web/joined/meeting.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { ShareOrKeep } from '#web/plan/compose/share-or-keep.tsx'
import { FIELD_ORDER, inputOf, wordsFrom } from '#web/plan/compose/shape.ts'
import { WordsForm } from '#web/plan/compose/words-form.tsx'
import { goingOn, typedFields } from '#web/plan/margin/going-on.ts'
import { fieldsToChange } from '#web/plan/margin/may-change.ts'
import { isNewToConsent, SameMethod } from '#web/plan/margin/same-method.tsx'
import { TheirsAlone } from '#web/plan/margin/theirs-alone.tsx'
import { useAct } from '#web/plan/act.ts'
import { nameOf, useReading } from '#web/plan/reading.ts'
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
    () => ({
      ...from,
      doing: answering ? 'answer' : 'change',
      line: answering ?? line.id,
      seen: { revision: line.revision, words: from },
    }),
    [from, answering, line.id, line.revision],
  )
  const fields = fieldsToChange(line, side)
  const only = (typed: Typed): Typed =>
    Object.fromEntries(
      [...fields, 'reason', 'answerBy'].filter((name) => name in typed).map((name) => [name, typed[name]]),
    )
  const actsOf = (typed: Typed): Shareable[] => {
    const seen = begunAt(typed, line, from).revision
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
  // Where every change is a suggestion it says so from the start: nothing moves under the hand while somebody types.
  const always = answering !== undefined || fields.every((field) => wayToChange(line, side, [field]) === 'suggest')
  const suggests = always || made.some((one) => one.type === 'suggest')
  const begun = begunAt(draft.typed, line, from)
  const mine = wordsFrom(line.kind, only(draft.typed), true)
  const meeting = meetingOf(fields, begun, from, mine)
  const [opened] = useState(begun.revision)
  const choice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (busy) return
    // The line moved on and nothing of it is in question: one goes on with what the other wrote, and with all of one's own.
    const next = goingOn({ all: FIELD_ORDER[line.kind], typed: draft.typed, begun, line, now: from, meeting })
    if (next === 'afresh') draft.drop()
    else if (next) draft.set(next)
  })
  const other = nameOf(screen, line.last?.by ?? line.by)
  const share = async (onPurpose: boolean): Promise<void> => {
    if (meeting.both.length > 0) return choice.current?.focus()
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
  // What the client has made their own meanwhile cannot be written here any more; what was typed there stays in sight.
  const closed = FIELD_ORDER[line.kind].filter((field) => !fields.includes(field) && inputOf(field) === 'text')
  const typedThere = typedFields(closed, draft.typed, from).map((field) => String(draft.typed[field]))
  if (fields.length === 0) {
    const reason = String(draft.typed['reason'] ?? '')
    return <TheirsAlone typed={reason ? [...typedThere, reason] : typedThere} onClose={onClose} />
  }
  // Below the button where it comes only with what is typed, so that the button stays where it was.
  const said = suggests ? (
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
        <Field
          label={m.answer_by()}
          hint={
            conceptOf(line.kind).consentTo ? `${m.answer_by_hint()} ${m.consent_answer_by_never()}` : m.answer_by_hint()
          }
        >
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
  ) : null
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
      {typedThere.length > 0 ? <TheirsAlone typed={typedThere} /> : null}
      {meeting.both.length > 0 ? (
        <BothTexts
          kind={line.kind}
          name={other}
          fields={meeting.both}
          theirs={from}
          mine={mine}
          place={choice}
          onChoose={(field, which) =>
            draft.set({
              ...settled(begun, field, from),
              ...(which === 'mine' ? {} : which === 'theirs' ? typedWith([field], from) : { [field]: which.text }),
            })
          }
        />
      ) : begun.revision === opened ? null : (
        <Notice live>{m.both_beside({ name: other })}</Notice>
      )}
      {answering === undefined && isNewToConsent(line, changedIn(line, only(draft.typed))) ? (
        <SameMethod
          checked={draft.typed['sameMethod'] === 'yes'}
          onCheck={(yes) => draft.set({ sameMethod: yes ? 'yes' : '' })}
        />
      ) : null}
      {always ? said : null}
      <ShareOrKeep
        draft={draft}
        refusal={refusal?.code === 'stale' ? null : refusal}
        busy={busy}
        act={() => alone(made)}
        mayPrepare={made.length === 1}
        words={suggests ? m.suggest_it() : m.save()}
        onClose={onClose}
        onPurpose={() => void share(true)}
      />
      {always ? null : said}
    </WordsForm>
  )
}
