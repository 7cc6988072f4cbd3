import { type ReactNode, useEffect, useRef } from 'react'
import { inSession } from '#domain/plan/writing.ts'
import { join, leave, useJoining } from '#web/joined/joining.ts'
import styles from '#web/joined/joined.module.css'
import { type Other, useOthers } from '#web/joined/others.ts'
import { useWhere } from '#web/joined/where.ts'
import { headline } from '#web/line-words/told.ts'
import { useMe } from '#web/live/me.ts'
import { nameOfSide, useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/**
 * While a session of today is open: the way to join, each at their own screen. Whether the other has joined is said only once both
 * have. On a screen that was handed over there is nothing to join: the two sit side by side.
 */
export function JoinStrip() {
  const { screen, open } = useReading()
  const { plan, page, side } = screen
  const joining = useJoining()
  const inRoom = useMe().room !== null
  const isOpen = side !== null && !inRoom && inSession(plan, page.today)
  const joined = joining?.plan === plan.id
  useWhere(joined, open)
  useEffect(() => {
    if (joined && !isOpen) leave()
  }, [joined, isOpen])
  if (!isOpen) return null
  const other = nameOfSide(screen, side === 'client' ? 'therapist' : 'client')
  if (!joined)
    return (
      <Strip
        says={m.joined_offer()}
        act={
          <Button small onClick={() => join(page.practice, plan.id)}>
            {m.joined_join()}
          </Button>
        }
      />
    )
  const out = (
    <Button look="quiet" small onClick={leave}>
      {m.joined_leave()}
    </Button>
  )
  if (joining.away) return <Strip says={m.joined_away()} act={out} />
  if (!joining.page?.both) return <Strip says={m.joined_waits({ name: other })} act={out} />
  return (
    <Strip says={m.joined_both()} act={out}>
      <Whereabouts />
    </Strip>
  )
}

/** What is read out is whether both are in; where the other is moves too often for that. */
function Strip({
  says,
  act,
  children,
}: {
  readonly says: string
  readonly act: ReactNode
  readonly children?: ReactNode
}) {
  const place = useRef<HTMLElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus({ preventScroll: true })
    pressed.current = false
  }, [says])
  return (
    <section
      ref={place}
      className={styles['strip']}
      aria-label={m.joined_label()}
      onClickCapture={() => {
        pressed.current = true
      }}
    >
      <div className={styles['says']}>
        <p role="status">{says}</p>
        {children}
      </div>
      {act}
    </section>
  )
}

/** Where each of the others is, with the way there: on a long page one would not find them. */
function Whereabouts() {
  const { screen } = useReading()
  const others = useOthers(screen).filter((one) => one.line !== null)
  return others.length === 0 ? null : (
    <ul>
      {others.map((one) => (
        <li key={one.person}>
          <Whereabout other={one} />
        </li>
      ))}
    </ul>
  )
}

function Whereabout({ other: { name, line, writing } }: { readonly other: Other }) {
  const { screen, reader } = useReading()
  const at = line === null ? undefined : screen.plan.lines[line]
  if (!at) return null
  const words = { name, line: headline(at, reader) }
  return (
    <button type="button" onClick={() => document.getElementById(`line-${at.id}`)?.scrollIntoView({ block: 'center' })}>
      {writing ? m.joined_writes_at(words) : m.joined_is_at(words)}
    </button>
  )
}
