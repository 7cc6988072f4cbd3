import { entityId } from '#domain/kernel/ids.ts'
import { draftsOf, dropDraft } from '#web/live/drafts.ts'
import { isHalf } from '#web/plan/compose/evidence-typed.ts'
import styles from '#web/plan/line.module.css'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Several drafts shared in one act: all of them, or none where one does not fit. */
export function DraftsBar() {
  const { screen, setShared } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const ready = draftsOf(screen).filter(({ act: made, forSession }) => made && !forSession && !isHalf(made))
  if (ready.length < 2) return null
  const share = async (): Promise<void> => {
    const acts = ready.flatMap((draft) => (draft.act ? [draft.act] : []))
    let line = ''
    const done = await act((command) => {
      // The n-th act brings its line into being as `<command>.<n>`.
      line = entityId(
        command,
        acts.findIndex((one) => one.type === 'write'),
      )
      return { type: 'share', acts }
    })
    if (!done) return
    if (acts.some((one) => one.type === 'write')) setShared({ line })
    for (const draft of ready) await dropDraft(screen, draft.id)
  }
  return (
    <div className={styles['draft']}>
      <p className={styles['draftNote']}>{m.drafts_together({ count: ready.length })}</p>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button disabled={busy} onClick={() => void share()}>
          {m.share_together()}
        </Button>
      </div>
    </div>
  )
}
