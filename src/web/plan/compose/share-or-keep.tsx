import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import type { DraftScreen } from '#web/live/drafts.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { asksForWords } from '#web/plan/compose/problem-at.ts'
import { isBeforeSession } from '#web/plan/compose/next-session.ts'
import { KeptWords } from '#web/plan/compose/kept-words.tsx'
import styles from '#web/plan/compose/compose.module.css'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type ShareOrKeepProps = {
  readonly draft: DraftScreen<Typed>
  readonly refusal: Refusal | null
  readonly busy: boolean
  /** What would be kept as a draft or for the session; null when there is nothing yet that could be. */
  readonly act: () => Shareable | null
  readonly words: string
  readonly onClose: () => void
  /** Shares although it is something to say in person. */
  readonly onPurpose: () => void
  /** Whether there is anything to keep as a draft; what takes several acts is kept as it was typed. */
  readonly mayKeep?: boolean
  /** Where the other person is in the room or the thing is small, keeping for the session makes no sense. */
  readonly mayPrepare?: boolean
}

/** The end of every composer: share it, keep it for the next session (while none is open), keep it as a draft, or close. */
export function ShareOrKeep({
  draft,
  refusal,
  busy,
  act,
  words,
  onClose,
  onPurpose,
  mayPrepare = true,
  mayKeep = mayPrepare,
}: ShareOrKeepProps) {
  const { screen } = useReading()
  const [keeping, setKeeping] = useState(false)
  const before = isBeforeSession(screen)
  const inPerson = refusal?.code === 'prepare-for-session'
  const keep = async (forSession: boolean): Promise<void> => {
    setKeeping(true)
    await draft.prepare(act(), forSession)
    onClose()
  }
  return (
    <>
      {/* A problem with one field of the words stands at that field. */}
      <Refused refusal={refusal && asksForWords(refusal) ? null : refusal} />
      <div className={styles['acts']}>
        {inPerson ? (
          <>
            <Button look="primary" disabled={keeping} onClick={() => void keep(true)}>
              {m.keep_for_session()}
            </Button>
            <Button disabled={busy || keeping} onClick={onPurpose}>
              {m.send_on_purpose()}
            </Button>
          </>
        ) : (
          <>
            <Button look="primary" type="submit" disabled={busy || keeping}>
              {words}
            </Button>
            {mayPrepare && before ? (
              <Button disabled={keeping} onClick={() => void keep(true)}>
                {m.keep_for_session()}
              </Button>
            ) : null}
            {mayKeep ? (
              <Button disabled={keeping} onClick={() => void keep(false)}>
                {before ? m.keep_as_draft() : m.keep_to_myself()}
              </Button>
            ) : null}
          </>
        )}
        <Button look="quiet" onClick={onClose}>
          {m.close()}
        </Button>
      </div>
      <KeptWords kept={draft.kept} />
    </>
  )
}
