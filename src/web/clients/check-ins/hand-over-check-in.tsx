import type { ReactNode } from 'react'
import { HandOverButton } from '#web/hand-over/hand-over-button.tsx'
import { m } from '#words/paraglide/messages.js'

type HandOverProps = {
  readonly practice: string
  readonly plan: string
  readonly name: string
  readonly look?: 'primary' | 'plain'
}

/** Hands the screen to the client in the room for a check-in, and nothing else, until the therapist takes it back. */
export function HandOverCheckIn({ practice, plan, name, look = 'plain' }: HandOverProps): ReactNode {
  return (
    <HandOverButton practice={practice} plan={plan} page="checkIn" look={look}>
      {m.asking_hand_over({ name })}
    </HandOverButton>
  )
}
