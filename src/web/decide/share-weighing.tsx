import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import type { OwnDraft } from '#web/decide/own-draft.ts'
import type { Weighed } from '#web/decide/values.ts'
import styles from '#web/decide/weigh.module.css'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import { isBeforeSession } from '#web/plan/compose/next-session.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ShareWeighingProps = {
  readonly screen: PlanScreen
  readonly draft: OwnDraft<Weighed>
  /** What would be shared; null while there is nothing to share. */
  readonly made: Shareable | null
  readonly refusal: Refusal | null
  readonly busy: boolean
  readonly onShare: () => void
}

/** The end of weighing: share it now, keep it for the next session (while none is open), or just go; what was written is kept either way. */
export function ShareWeighing({ screen, draft, made, refusal, busy, onShare }: ShareWeighingProps) {
  const [keeping, setKeeping] = useState(false)
  const [nothing, setNothing] = useState(false)
  const forSession = draftsOf(screen).some((one) => one.id === draft.id && one.forSession)
  const keep = async (on: boolean): Promise<void> => {
    setNothing(!made)
    if (!made) return
    setKeeping(true)
    // Only what is kept for the session could be shared by somebody else’s hand: opening it. Everything else is as it was typed.
    await draft.prepare(on ? made : null, on)
    setKeeping(false)
  }
  const share = (): void => {
    setNothing(!made)
    if (made) onShare()
  }
  return (
    <section className={styles['end']} aria-label={m.decide_share()}>
      <Refused refusal={refusal} />
      {nothing && !made ? (
        <Notice tone="waits" live>
          {m.decide_nothing_yet()}
        </Notice>
      ) : null}
      {forSession ? <Notice live>{m.decide_kept_for_session()}</Notice> : null}
      <div className={styles['acts']}>
        <Button look="primary" disabled={busy || keeping} onClick={share}>
          {m.decide_share()}
        </Button>
        {forSession || isBeforeSession(screen) ? (
          <Button disabled={busy || keeping} onClick={() => void keep(!forSession)}>
            {forSession ? m.decide_not_for_session() : m.decide_keep_for_session()}
          </Button>
        ) : null}
      </div>
      <KeptWords kept={draft.kept} />
    </section>
  )
}
