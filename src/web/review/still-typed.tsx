import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Looking } from '#domain/plan/review/looking.ts'
import type { Side } from '#domain/plan/side.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { Refused } from '#web/plan/refused.tsx'
import { leftUnsaid } from '#web/review/left-unsaid.ts'
import { reviewDraft, type ReviewTyped, typedFrom } from '#web/review/review-typed.ts'
import styles from '#web/review/review.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly review: Looking; readonly side: Side }

/** A look that ended while this side was still typing: its words are here, to share as notes or to take away. */
export function StillTyped({ screen, review, side }: Props) {
  const { plan } = screen
  const shared = review.sides[side]
  const [empty] = useState<ReviewTyped>(() => typedFrom(shared, 'since', ''))
  const { typed, drop } = useDraft<ReviewTyped>(screen, reviewDraft(review.id), empty)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [sent, setSent] = useState<readonly string[]>([])
  const left = leftUnsaid(typed, shared).filter(({ words }) => !sent.includes(words))
  if (left.length === 0) return null
  const share = async (): Promise<void> => {
    setBusy(true)
    setRefused(null)
    for (const { words, line } of left) {
      const about = line && plan.lines[line] ? { line } : {}
      const no = await screen.issue({ type: 'leaveNote', ...about, about: 'preference', words })
      if (no) {
        setRefused(no)
        setBusy(false)
        return
      }
      setSent((all) => [...all, words])
    }
    drop()
  }
  return (
    <section className={styles['card']} aria-label={m.review_is_over()}>
      <p>{m.review_is_over()}</p>
      {left.map(({ words }) => (
        <p key={words} className="own-words">
          {words}
        </p>
      ))}
      <Refused refusal={refused} />
      <div className={styles['acts']}>
        <Button disabled={busy} onClick={() => void share()}>
          {m.review_wish_note()}
        </Button>
        <Button look="quiet" disabled={busy} onClick={drop}>
          {m.review_still_drop()}
        </Button>
      </div>
    </section>
  )
}
