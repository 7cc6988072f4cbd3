import { useState } from 'react'
import type { ReactNode } from 'react'
import { tell } from '#web/live/api.ts'
import { leaveAs } from '#web/live/leave.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type HandOverProps = {
  readonly practice: string
  readonly plan: string
  readonly name: string
  readonly look?: 'primary' | 'plain'
}

/** Hands the screen to the client in the room for a check-in, and nothing else, until the therapist takes it back. */
export function HandOverCheckIn({ practice, plan, name, look = 'plain' }: HandOverProps): ReactNode {
  const [problem, setProblem] = useState(false)
  const handOver = async (): Promise<void> => {
    const told = await tell('/api/hand-over', { practice, plan, page: 'checkIn' }).catch(() => null)
    if (told && 'done' in told) leaveAs('/check-in')
    else setProblem(true)
  }
  return (
    <>
      {problem ? (
        <Notice tone="waits" live>
          {m.room_problem()}
        </Notice>
      ) : null}
      <Button look={look} onClick={() => void handOver()}>
        {m.asking_hand_over({ name })}
      </Button>
    </>
  )
}
