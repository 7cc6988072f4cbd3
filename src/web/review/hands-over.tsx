import { useState } from 'react'
import { HandOverButton } from '#web/hand-over/hand-over-button.tsx'
import { leaveAs } from '#web/live/leave.ts'
import { useReview } from '#web/review/here.ts'
import styles from '#web/review/review.module.css'
import { SignAgain } from '#web/signing/sign-again.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Two people in the room, one screen: over to the client's side, and back; each side keeps its own words. */
export function HandsOver({ keepAll }: { readonly keepAll: () => Promise<void> }) {
  const { screen, side, other } = useReview()
  const { page, plan, asker } = screen
  const [open, setOpen] = useState(false)
  if (side === 'therapist')
    return (
      <div className={styles['hands']}>
        <HandOverButton practice={page.practice} plan={plan.id} page="review" before={keepAll} small>
          {m.review_hand_over({ name: other })}
        </HandOverButton>
      </div>
    )
  if (asker.inRoomWith === undefined) return null
  const give = async (): Promise<void> => {
    setOpen(true)
    await keepAll()
  }
  return (
    <div className={`${styles['hands']} ${styles['withYou']}`}>
      <p>{m.review_with_you({ name: page.client.name })}</p>
      <Button onClick={() => void give()}>{m.review_give_back({ name: other })}</Button>
      {open ? (
        <SignAgain
          reason="take-back"
          onClose={() => setOpen(false)}
          onDone={() => leaveAs(`/plan/${plan.id}/review`)}
        />
      ) : null}
    </div>
  )
}
