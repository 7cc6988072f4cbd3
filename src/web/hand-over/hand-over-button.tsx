import { type ReactNode, useState } from 'react'
import type { RoomPage } from '#domain/plan/permission.ts'
import { pathInRoom } from '#web/hand-over/path-in-room.ts'
import { tell } from '#web/live/api.ts'
import { leaveAs } from '#web/live/leave.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type HandOverButtonProps = {
  readonly practice: string
  readonly plan: string
  /** The one page that the screen stays on until the therapist takes it back. */
  readonly page: RoomPage
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly small?: boolean
  /** What has to be kept before the screen is no longer the therapist's. */
  readonly before?: () => Promise<void>
  /** What goes along to the client's side; called when this tab has forgotten everything else. */
  readonly along?: () => void
  readonly children: ReactNode
}

/**
 * The therapist gives the screen to the client in the room with one touch: from then on it shows one page and nothing else, and what
 * is entered is the client's. The one place where that is asked for.
 */
export function HandOverButton({
  practice,
  plan,
  page,
  look = 'plain',
  small,
  before,
  along,
  children,
}: HandOverButtonProps) {
  const [problem, setProblem] = useState(false)
  const [busy, setBusy] = useState(false)
  const handOver = async (): Promise<void> => {
    setBusy(true)
    setProblem(false)
    await before?.()
    const told = await tell('/api/hand-over', { practice, plan, page }).catch(() => null)
    setBusy(false)
    if (!told || !('done' in told)) return setProblem(true)
    leaveAs(pathInRoom(page, plan))
    along?.()
  }
  return (
    <>
      {problem ? (
        <Notice tone="waits" live>
          {m.room_problem()}
        </Notice>
      ) : null}
      <Button look={look} small={small ?? false} disabled={busy} onClick={() => void handOver()}>
        {children}
      </Button>
    </>
  )
}
