import { useState } from 'react'
import type { Draft } from '#domain/plan/drafts.ts'
import { NOTE_ABOUT } from '#domain/plan/talk/note.ts'
import { dropDraft, keepForSession } from '#web/live/drafts.ts'
import { useAct } from '#web/plan/act.ts'
import { isBeforeSession } from '#web/plan/compose/next-session.ts'
import { useIsOpen } from '#web/plan/compose/open-drafts.ts'
import line from '#web/plan/line.module.css'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { NoteComposer } from '#web/talk/note-composer.tsx'
import { KIND } from '#web/talk/note-words.ts'
import { lineOfNote } from '#web/talk/threads-at.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** A note that is only its author's so far. Where its line has gone meanwhile its words are kept, for the whole plan. */
export function NoteDraft({ draft }: { readonly draft: Draft }) {
  const { screen, setShared } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [editing, setEditing] = useState(false)
  const open = useIsOpen(draft.id)
  const about = lineOfNote(draft)
  const gone = about !== undefined && !Object.hasOwn(screen.plan.lines, about)
  const at = gone ? undefined : about
  if (editing) return <NoteComposer line={at} draft={draft.id} onClose={() => setEditing(false)} />
  if (open) return null
  const words = String(draft.typed['words'] ?? '').trim()
  const kind = NOTE_ABOUT.find((one) => one === draft.typed['about']) ?? 'question'
  const share = async (): Promise<void> => {
    const note = { type: 'leaveNote' as const, ...(at === undefined ? {} : { line: at }), about: kind, words }
    if (!(await act({ ...note, draft: draft.id }))) return
    if (at !== undefined) setShared({ line: at })
    await dropDraft(screen, draft.id)
  }
  return (
    <div className={line['draft']} data-draft={draft.id}>
      <p className={line['draftNote']}>
        {gone
          ? m.talk_draft_line_gone()
          : draft.forSession
            ? m.talk_draft_for_session()
            : draft.act
              ? m.talk_draft_only_you()
              : m.draft_unfinished()}
      </p>
      <p>
        {KIND[kind]()}: <span className="own-words">{words}</span>
      </p>
      <Refused refusal={refusal} />
      <div className={line['acts']}>
        {words ? (
          <Button small disabled={busy} onClick={() => void share()}>
            {gone ? m.talk_draft_whole() : m.talk_share()}
          </Button>
        ) : null}
        {draft.act && !gone && (draft.forSession || isBeforeSession(screen)) ? (
          <Button small look="quiet" onClick={() => void keepForSession(screen, draft, !draft.forSession)}>
            {draft.forSession ? m.keep_to_myself() : m.keep_for_session()}
          </Button>
        ) : null}
        <Button small look="quiet" onClick={() => setEditing(true)}>
          {m.go_on_writing()}
        </Button>
        <Button small look="quiet" onClick={() => void dropDraft(screen, draft.id)}>
          {m.throw_away()}
        </Button>
      </div>
    </div>
  )
}
