import { useMemo } from 'react'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Line } from '#domain/plan/line.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { isBeforeSession } from '#web/plan/compose/next-session.ts'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { ReasonForm } from '#web/plan/margin/reason-form.tsx'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type AnswerReasonProps = {
  readonly line: Line
  /** The line or the suggestion that is answered. */
  readonly to: EntityId
  readonly answer: 'notSure' | 'no'
  /** An answer kept earlier, to go on with. */
  readonly draft?: { readonly id: string; readonly reason: string } | undefined
  readonly onClose: () => void
}

/** "Let's talk" or "no", with a few words. A therapist's is said in person first: kept for the next session, or sent on purpose. */
export function AnswerReason({ line, to, answer, draft: known, onClose }: AnswerReasonProps) {
  const { screen, setShared } = useReading()
  const id = useDraftFor(screen, { doing: 'say', line: to, answer }, known?.id)
  const empty = useMemo<Typed>(
    () => ({ doing: 'say', line: to, answer, reason: known?.reason ?? '' }),
    [to, answer, known?.reason],
  )
  const made = (typed: Typed): Shareable => {
    const reason = String(typed['reason'] ?? '').trim()
    return { type: 'answer', to, answer, ...(reason ? { reason } : {}) }
  }
  const draft = useDraft<Typed>(screen, id, empty, made)
  const { act, refusal, busy } = useAct(screen)
  const client = screen.side === 'client'
  const hard = !client && isBeforeSession(screen)
  const say = async (onPurpose: boolean): Promise<void> => {
    const said = { ...made(draft.typed), seen: line.revision, draft: id, ...(onPurpose ? { onPurpose } : {}) }
    if (!(await act(said as never))) return
    draft.drop()
    onClose()
    setShared({ line: line.id, undo: to })
  }
  const prepare = async (): Promise<void> => {
    await draft.prepare(made(draft.typed), true)
    onClose()
  }
  return (
    <ReasonForm
      label={
        answer === 'no' ? (client ? m.reason_for_no_client() : m.reason_for_no_therapist()) : m.what_to_talk_about()
      }
      hint={client ? m.reason_not_needed() : hard ? m.say_in_person() : undefined}
      words={answer === 'no' ? m.say_no() : m.say_not_sure()}
      refusal={refusal?.code === 'prepare-for-session' ? null : refusal}
      busy={busy}
      kept={{ reason: String(draft.typed['reason'] ?? ''), set: (reason) => draft.set({ reason }) }}
      onSubmit={() => void say(false)}
      onClose={onClose}
      others={
        hard
          ? (reason) => (
              <>
                <Button look="primary" disabled={answer === 'no' && reason === ''} onClick={() => void prepare()}>
                  {m.keep_for_session()}
                </Button>
                <Button disabled={busy} onClick={() => void say(true)}>
                  {m.send_on_purpose()}
                </Button>
              </>
            )
          : undefined
      }
    />
  )
}
