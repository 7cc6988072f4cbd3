import { useState } from 'react'
import type { Draft } from '#domain/plan/drafts.ts'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import { answerWords, standingWords } from '#web/line-words/choices.ts'
import { kindName } from '#web/line-words/names.ts'
import { dropDraft, keepForSession } from '#web/live/drafts.ts'
import { GoalComposer } from '#web/plan/compose/goal-composer.tsx'
import { NewLine } from '#web/plan/compose/new-line.tsx'
import { wordsFrom } from '#web/plan/compose/shape.ts'
import { LineText } from '#web/plan/line-text.tsx'
import styles from '#web/plan/line.module.css'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** A draft as it stands on its author's page: dashed at its left, and nobody else's to see. */
export function DraftLine({ draft }: { readonly draft: Draft }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [editing, setEditing] = useState(false)
  const kind = draft.typed['kind'] as Kind | undefined
  const parent = typeof draft.typed['parent'] === 'string' ? draft.typed['parent'] : undefined
  const made = draft.act
  const editable = draft.typed['doing'] === 'write' || draft.typed['doing'] === 'goal'
  if (editing) {
    const close = (): void => setEditing(false)
    return draft.typed['doing'] === 'goal' || !kind ? (
      <GoalComposer draft={draft.id} onClose={close} />
    ) : (
      <NewLine kind={kind} parent={parent} draft={draft.id} onClose={close} />
    )
  }
  const share = async (onPurpose: boolean): Promise<void> => {
    if (!made) return
    const done = await act({ ...made, ...(onPurpose ? { onPurpose } : {}) } as never)
    if (done) await dropDraft(screen, draft.id)
  }
  const inPerson = refusal?.code === 'prepare-for-session'
  return (
    <div className={styles['draft']} data-draft={draft.id}>
      <p className={styles['draftNote']}>
        {draft.forSession ? m.draft_for_session() : made ? m.draft_only_you() : m.draft_unfinished()}
      </p>
      <DraftWords draft={draft} />
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        {made ? (
          <Button small disabled={busy} onClick={() => void share(inPerson || draft.forSession)}>
            {inPerson || draft.forSession ? m.send_on_purpose() : m.share()}
          </Button>
        ) : null}
        {made ? (
          <Button small look="quiet" onClick={() => void keepForSession(screen, draft, !draft.forSession)}>
            {draft.forSession ? m.not_for_session() : m.keep_for_session()}
          </Button>
        ) : null}
        {editable ? (
          <Button small look="quiet" onClick={() => setEditing(true)}>
            {made ? m.edit() : m.go_on_writing()}
          </Button>
        ) : null}
        <Button small look="quiet" onClick={() => void dropDraft(screen, draft.id)}>
          {m.throw_away()}
        </Button>
      </div>
    </div>
  )
}

function DraftWords({ draft }: { readonly draft: Draft }) {
  const { screen, reader } = useReading()
  const { act, typed } = draft
  if (act?.type === 'write') return <LineText kind={act.kind} words={act.words} reader={reader} plan={screen.plan} />
  if (act?.type === 'answer')
    return <p>{[m.your_answer({ answer: answerWords(act.answer) }), act.reason].filter(Boolean).join(' ')}</p>
  const line = screen.plan.lines[act?.line ?? String(typed['line'] ?? '')]
  if (act?.type === 'reword' && line)
    return <LineText kind={line.kind} words={act.words} reader={reader} plan={screen.plan} />
  if (act?.type === 'suggest' && line)
    return act.change.do === 'reword' ? (
      <LineText kind={line.kind} words={act.change.words} reader={reader} plan={screen.plan} />
    ) : (
      <p>{standingWords(act.change.standing)}</p>
    )
  const kind = (typed['kind'] ?? (typed['doing'] === 'goal' ? 'goal' : line?.kind)) as Kind | undefined
  if (!kind) return null
  const words = wordsFrom(kind, typed)
  return Object.keys(words).length > 0 ? (
    <LineText kind={kind} words={words} reader={reader} plan={screen.plan} />
  ) : (
    <p>{kindName(kind, reader)}</p>
  )
}
