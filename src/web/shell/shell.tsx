import { Navigate, Outlet, useMatches } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import type { Me } from '#server/http/contract.ts'
import { pathInRoom } from '#web/hand-over/path-in-room.ts'
import { useConnectionAway } from '#web/live/connection.ts'
import { useMe } from '#web/live/me.ts'
import { onePersonHere } from '#web/live/one-person.ts'
import { listenToServer } from '#web/live/stream.ts'
import { PAGES, type PageEntry } from '#web/pages.ts'
import { rightsAtHand } from '#web/rights/at-hand.ts'
import styles from '#web/shell/shell.module.css'
import { useFindKey } from '#web/shell/find-key.ts'
import { SignInAgain } from '#web/shell/sign-in-again.tsx'
import { BareBar, TopBar } from '#web/shell/top-bar.tsx'
import { leadSupporter } from '#web/supporters/lead-supporter.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/**
 * What stands around every page: the way past it, the top bar, word of a lost connection, the sign-in when it has ended. A screen that
 * was handed over in the room has one page and no other.
 */
export function Shell() {
  const me = useMe()
  const match = useMatches().at(-1)
  const entry: PageEntry | undefined = (PAGES as Record<string, PageEntry>)[match?.fullPath ?? '']
  const title = match?.staticData.title?.()
  useEffect(() => {
    document.title = title ? `${title} · Waymark` : 'Waymark'
  }, [title])
  useEffect(() => listenToServer(), [])
  useEffect(() => onePersonHere(me), [me])
  useEffect(() => rightsAtHand(me), [me])
  useFindKey(me)
  const bare = entry?.bare === true
  const support = match && leadSupporter(me, match.pathname)
  const locked = me.room && pathInRoom(me.room.page, me.room.plan)
  return (
    <>
      <a className={styles['skip']} href="#main">
        {m.skip_to_content()}
      </a>
      {bare ? <BareBar me={me} /> : <TopBar me={me} />}
      <AwayNotice />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <Suspense fallback={<Loading />}>
          {support ? (
            <Navigate to={support} replace />
          ) : locked && match && !isOpenInRoom(match.pathname, locked, me.room) ? (
            <Navigate to={locked} replace />
          ) : (
            <Outlet />
          )}
        </Suspense>
      </main>
      <SignInAgain person={me.person} />
    </>
  )
}

/** A screen with the plan on it may also weigh and choose, and look at what was said yes to: those pages belong to the same plan and lead back to it. */
function isOpenInRoom(path: string, locked: string, room: Me['room']): boolean {
  const choices = room?.page === 'plan' ? `/choices/${room.plan}` : undefined
  if (
    room?.page === 'plan' &&
    [`/consent/${room.plan}`, `/plan/${room.plan}/agenda`, `/plan/${room.plan}/hard-times`].includes(path)
  )
    return true
  return path === locked || (choices !== undefined && (path === choices || path.startsWith(`${choices}/`)))
}

function AwayNotice() {
  return useConnectionAway() ? (
    <div className={styles['away']}>
      <Notice tone="waits" live>
        {m.connection_away()}
      </Notice>
    </div>
  ) : null
}

/** An address that leads nowhere. */
export function NotHere() {
  return (
    <Page title={m.problem_gone_title()}>
      <EmptyState title={m.problem_gone_text()}>
        <a href="/">{m.go_home()}</a>
      </EmptyState>
    </Page>
  )
}
