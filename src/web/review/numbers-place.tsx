import { useReview } from '#web/review/here.ts'
import { Ten } from '#web/together/ten.tsx'
import { m } from '#words/paraglide/messages.js'

/** Two numbers from 0 to 10, each side its own: how far, and how the two work together. */
export function NumbersPlace() {
  const { typed, set, side, other } = useReview()
  return (
    <>
      <Ten
        legend={side === 'client' ? m.review_progress() : m.review_progress_therapist({ name: other })}
        low={m.review_progress_low()}
        high={side === 'client' ? m.review_progress_high() : m.review_progress_high_therapist()}
        value={typed.progress}
        onChoose={(progress) => set({ progress })}
      />
      <Ten
        legend={m.review_together()}
        low={m.review_together_low()}
        high={m.review_together_high()}
        value={typed.together}
        onChoose={(together) => set({ together })}
      />
    </>
  )
}
