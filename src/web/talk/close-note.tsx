import { useState } from 'react'
import type { Thread } from '#domain/plan/talk/note.ts'
import { useKeptTyping } from '#web/live/kept-typing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { ReasonForm } from '#web/plan/margin/reason-form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type CloseNoteProps = { readonly screen: PlanScreen; readonly note: Thread; readonly onClose: () => void }

const EMPTY = { outcome: '' }

/** Whether a word on what came of it is needed: the other's concern is never just gone. */
export const needsOutcome = (
  side: PlanScreen['side'],
  { about, side: whose }: Pick<Thread, 'about' | 'side'>,
): boolean => about === 'concern' && whose !== side

/** Settles a note, with what came of it. */
export function CloseNote({ screen, note, onClose }: CloseNoteProps) {
  const { typed, set, drop } = useKeptTyping(screen, `close ${note.id}`, EMPTY)
  const { act, refusal, busy } = useAct(screen)
  const [missing, setMissing] = useState(false)
  const needed = needsOutcome(screen.side, note)
  const close = async (outcome: string): Promise<void> => {
    setMissing(needed && outcome === '')
    if (needed && outcome === '') return
    if (!(await act({ type: 'closeNote', thread: note.id, ...(outcome ? { outcome } : {}) }))) return
    drop()
    onClose()
  }
  return (
    <ReasonForm
      label={m.talk_close_words()}
      hint={needed ? m.talk_close_hint_concern() : m.talk_close_hint()}
      words={m.talk_close()}
      refusal={refusal}
      busy={busy}
      kept={{
        reason: typed.outcome,
        set: (outcome) => {
          setMissing(false)
          set({ outcome })
        },
      }}
      onSubmit={(outcome) => void close(outcome)}
      onClose={onClose}
    >
      {missing ? (
        <Notice tone="waits" live>
          {m.talk_close_needed()}
        </Notice>
      ) : null}
    </ReasonForm>
  )
}
