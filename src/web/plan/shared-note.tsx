import { otherSide } from '#domain/plan/side.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/plan/line.module.css'
import { useAct } from '#web/plan/act.ts'
import { nameOfSide, type Shared, useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** "Shared with Marcus Weber." */
export function sharedWords(screen: PlanScreen): string {
  return m.shared_with({ name: nameOfSide(screen, otherSide(screen.side ?? 'client')) })
}

/** At the line that has just been shared: that it is, and the way to take it back. */
export function SharedNote({ shared }: { readonly shared: Shared }) {
  const { screen, setShared } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const { undo } = shared
  const takeBack = async (what: string): Promise<void> => {
    const part = document.getElementById(`line-${shared.line}`)?.closest('section')
    if (!(await act({ type: 'undo', what }))) return
    setShared(null)
    // The line may be gone with its button; one stays in its part of the page.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        part?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    })
  }
  return (
    <div className={styles['shared']}>
      <span>{sharedWords(screen)}</span>
      {undo !== undefined && screen.may('undo') ? (
        <Button look="quiet" small disabled={busy} onClick={() => void takeBack(undo)}>
          {m.shared_undo()}
        </Button>
      ) : null}
      <Refused refusal={refusal} />
    </div>
  )
}
