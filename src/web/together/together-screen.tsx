import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { viewFor } from '#domain/plan/view.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { nameOf, type Reading, ReadingContext } from '#web/plan/reading.ts'
import { heldApart } from '#web/sessions/held-apart.ts'
import { BeginAgain } from '#web/together/begin-again.tsx'
import { MoveHere } from '#web/together/move-here.tsx'
import { RoomContext, type RoomHere } from '#web/together/room-here.ts'
import { saysNothing } from '#web/together/sheet.ts'
import styles from '#web/together/together.module.css'
import { useSheet } from '#web/together/use-sheet.ts'
import { WhoseSide } from '#web/together/whose-side.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** In the room: one screen, two people, four moves. Here for the therapist, and for the client when the screen is handed to them. */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  const here = screen.page.capacity === 'therapist' || screen.asker.inRoomWith !== undefined
  const apart = screen.asker.inRoomWith === undefined && heldApart(screen.plan, screen.page.today)
  if (!here || screen.plan.closed || apart)
    return (
      <Page title={m.together_title()}>
        <EmptyState title={!here ? m.together_not_here() : apart ? m.together_apart() : m.together_closed()}>
          <Link to={`/plan/${id}`}>{m.together_to_plan()}</Link>
        </EmptyState>
      </Page>
    )
  return <Room key={screen.page.today} screen={screen} />
}

const nothing = (): void => {}

function Room({ screen }: { readonly screen: PlanScreen }) {
  const { page, plan, asker } = screen
  const here = useSheet(screen)
  const [asking, setAsking] = useState(false)
  const side = screen.side ?? 'therapist'
  const shown = useMemo(
    () => viewFor({ capacity: 'client', parts: 'all', today: page.today }, plan),
    [plan, page.today],
  )
  const names = useMemo(
    () => ({ client: page.client.name, therapist: asker.inRoomWith ?? nameOf(screen, asker.person) }),
    [page.client.name, asker, screen],
  )
  const room: RoomHere = { ...here, screen, side, shown, names }
  // The parts of the plan's page that stand here too: how a line is answered, and what was suggested for it.
  const reading = useMemo<Reading>(
    () => ({
      screen,
      reader: side === 'client' ? 'client' : 'professional',
      open: null,
      setOpen: nothing,
      adding: null,
      setAdding: nothing,
      closeAdding: nothing,
      shared: null,
      setShared: nothing,
      toChange: null,
      wide: false,
    }),
    [screen, side],
  )
  const startAnew = useCallback(() => setAsking(true), [])
  const earlier = here.earlier && (side === 'client' || saysNothing(here.sheet)) ? here.earlier : null
  return (
    <RoomContext value={room}>
      <ReadingContext value={reading}>
        <div className={styles['room']} data-side={side}>
          <WhoseSide />
          {earlier || asking ? (
            <BeginAgain earlier={earlier} onClose={() => setAsking(false)} />
          ) : (
            <MoveHere onStartAnew={startAnew} />
          )}
        </div>
      </ReadingContext>
    </RoomContext>
  )
}
