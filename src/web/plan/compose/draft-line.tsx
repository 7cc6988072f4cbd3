import { useState } from 'react'
import { entityId } from '#domain/kernel/ids.ts'
import type { Draft } from '#domain/plan/drafts.ts'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import { laidOver } from '#domain/plan/line.ts'
import { answerWords, standingWords } from '#web/line-words/choices.ts'
import { kindName } from '#web/line-words/names.ts'
import { dropDraft, keepForSession } from '#web/live/drafts.ts'
import { lineOf } from '#web/plan/compose/drafts-on.ts'
import { isHalf } from '#web/plan/compose/evidence-typed.ts'
import { GoOn } from '#web/plan/compose/go-on.tsx'
import { isBeforeSession } from '#web/plan/compose/next-session.ts'
import { useIsOpen } from '#web/plan/compose/open-drafts.ts'
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
  const { screen, setShared } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [editing, setEditing] = useState(false)
  const open = useIsOpen(draft.id)
  const made = draft.act
  if (editing) return <GoOn draft={draft} onClose={() => setEditing(false)} />
  if (open) return null
  const share = async (onPurpose: boolean): Promise<void> => {
    if (!made) return
    if (isHalf(made)) {
      // What is still missing is said where it can be written.
      setEditing(true)
      return
    }
    let line = ''
    const done = await act((command) => {
      line = made.type === 'write' ? entityId(command, 0) : (lineOf(screen.plan, draft)?.id ?? '')
      return { ...made, ...(onPurpose ? { onPurpose } : {}) } as never
    })
    if (!done) return
    setShared({ line, undo: made.type === 'write' ? line : undefined })
    await dropDraft(screen, draft.id)
  }
  const inPerson = refusal?.code === 'prepare-for-session'
  return (
    <div className={styles['draft']} data-draft={draft.id}>
      {made?.type === 'answer' ? <DraftWords draft={draft} /> : null}
      <p className={styles['draftNote']}>
        {draft.forSession ? m.draft_for_session() : made ? m.draft_only_you() : m.draft_unfinished()}
      </p>
      {made?.type === 'answer' ? null : <DraftWords draft={draft} />}
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        {made ? (
          <Button small disabled={busy} onClick={() => void share(inPerson)}>
            {inPerson ? m.send_on_purpose() : draft.forSession ? m.share_now() : m.share()}
          </Button>
        ) : null}
        {made && (draft.forSession || isBeforeSession(screen)) ? (
          <Button small look="quiet" onClick={() => void keepForSession(screen, draft, !draft.forSession)}>
            {draft.forSession ? m.keep_to_myself() : m.keep_for_session()}
          </Button>
        ) : null}
        <Button small look="quiet" onClick={() => setEditing(true)}>
          {made?.type === 'answer' ? m.edit() : m.go_on_writing()}
        </Button>
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
    return (
      <p>
        {[m.you_want_to_say({ answer: answerWords(act.answer) }), act.reason && m.reason_given({ reason: act.reason })]
          .filter(Boolean)
          .join(' ')}
      </p>
    )
  const line = lineOf(screen.plan, draft)
  if (act?.type === 'reword' && line)
    return <LineText kind={line.kind} words={laidOver({}, act.words)} reader={reader} plan={screen.plan} />
  if (act?.type === 'suggest' && line)
    return act.change.do === 'reword' ? (
      <LineText kind={line.kind} words={laidOver({}, act.change.words)} reader={reader} plan={screen.plan} />
    ) : (
      <p>{standingWords(act.change.standing)}</p>
    )
  if (typed['doing'] === 'say') return <p>{String(typed['reason'] ?? '')}</p>
  const kind = (typed['kind'] ?? (typed['doing'] === 'goal' ? 'goal' : line?.kind)) as Kind | undefined
  if (!kind) return null
  const words = wordsFrom(kind, typed)
  return Object.keys(words).length > 0 ? (
    <LineText kind={kind} words={words} reader={reader} plan={screen.plan} />
  ) : (
    <p>{kindName(kind, reader, typed)}</p>
  )
}
