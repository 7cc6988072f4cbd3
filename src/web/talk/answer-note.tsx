import type { Thread } from '#domain/plan/talk/note.ts'
import { useKeptTyping } from '#web/live/kept-typing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { ReasonForm } from '#web/plan/margin/reason-form.tsx'
import { WhenAnswered } from '#web/talk/when-answered.tsx'
import { m } from '#words/paraglide/messages.js'

type AnswerNoteProps = { readonly screen: PlanScreen; readonly note: Thread; readonly onClose: () => void }

const EMPTY = { words: '' }

/** An answer in writing, in a session or where the therapist has switched that on. Its words are kept while they are typed. */
export function AnswerNote({ screen, note, onClose }: AnswerNoteProps) {
  const { typed, set, drop } = useKeptTyping(screen, `answer ${note.id}`, EMPTY)
  const { act, refusal, busy } = useAct(screen)
  const send = async (words: string): Promise<void> => {
    if (!(await act({ type: 'replyToNote', thread: note.id, words }))) return
    drop()
    onClose()
  }
  return (
    <ReasonForm
      label={m.talk_answer_words()}
      words={m.talk_answer_send()}
      refusal={refusal}
      busy={busy}
      kept={{ reason: typed.words, set: (words) => set({ words }) }}
      onSubmit={(words) => void send(words)}
      onClose={onClose}
    >
      <WhenAnswered screen={screen} />
    </ReasonForm>
  )
}
