import { useState } from 'react'
import { tell } from '#web/live/api.ts'
import { leaveAs } from '#web/live/leave.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/signing/document.module.css'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** Hands the screen to the client in the room: from then on it shows this one page, until the therapist takes it back. */
export function HandOver({ screen }: { readonly screen: PlanScreen }) {
  const [problem, setProblem] = useState(false)
  const { name } = screen.page.client
  const handOver = async (): Promise<void> => {
    const told = await tell('/api/hand-over', {
      practice: screen.page.practice,
      plan: screen.plan.id,
      page: 'sign',
    }).catch(() => null)
    if (told && 'done' in told) leaveAs(`/plan/${screen.plan.id}/sign`)
    else setProblem(true)
  }
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{m.signing_hand_over_title({ name })}</h2>
      <p>{m.signing_hand_over_text({ name })}</p>
      {problem ? (
        <Notice tone="waits" live>
          {m.problem_broken_text()}
        </Notice>
      ) : null}
      <div className={styles['acts']}>
        <Button look="primary" onClick={() => void handOver()}>
          {m.signing_hand_over({ name })}
        </Button>
      </div>
    </section>
  )
}
