import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { HandOverButton } from '#web/hand-over/hand-over-button.tsx'
import { leaveAs } from '#web/live/leave.ts'
import { SignAgain } from '#web/signing/sign-again.tsx'
import { carrySheet } from '#web/together/carried.ts'
import { useRoom } from '#web/together/room-here.ts'
import styles from '#web/together/together.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Whose side the screen is on, all the time; the other side, and the way out, each with one touch. */
export function WhoseSide() {
  const { side, names } = useRoom()
  return (
    <header className={styles['whose']} aria-label={m.together_whose()}>
      <p className={styles['side']} data-whose={side}>
        <span className={styles['soft']}>{m.together_now_with()}</span> <strong>{names[side]}</strong>
      </p>
      <div className={styles['hands']}>{side === 'therapist' ? <ToClient /> : <BackToTherapist />}</div>
    </header>
  )
}

function ToClient() {
  const { screen, names, keepAll, now } = useRoom()
  const { page, plan } = screen
  const open = plan.sessions.some((one) => one.state === 'open')
  return (
    <>
      <HandOverButton
        practice={page.practice}
        plan={plan.id}
        page="together"
        before={keepAll}
        along={() => carrySheet(plan.id, now())}
      >
        {m.together_hand_over({ name: names.client })}
      </HandOverButton>
      <Link className={styles['leave'] ?? ''} to={open ? `/plan/${plan.id}/session` : `/plan/${plan.id}`}>
        {m.together_leave()}
      </Link>
    </>
  )
}

/** The client gives the screen back with one touch; the therapist shows with their own password or passkey that it is them. */
function BackToTherapist() {
  const { screen, names, keepAll, now } = useRoom()
  const [open, setOpen] = useState(false)
  const { plan } = screen
  const back = (): void => {
    const sheet = now()
    leaveAs(`/plan/${plan.id}/together`)
    carrySheet(plan.id, sheet)
  }
  const give = async (): Promise<void> => {
    setOpen(true)
    await keepAll()
  }
  return (
    <>
      <Button onClick={() => void give()}>{m.together_give_back({ name: names.therapist })}</Button>
      {open ? <SignAgain reason="take-back" onClose={() => setOpen(false)} onDone={back} /> : null}
    </>
  )
}
