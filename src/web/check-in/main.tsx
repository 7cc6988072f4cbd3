/** @jsxImportSource hono/jsx/dom */
import { render } from 'hono/jsx/dom'
import '#web/ui/fonts.css'
import '#web/ui/theme.css'
import '#web/check-in/check-in.css'
import { AtHand } from '#web/check-in/at-hand.tsx'
import { ByLink } from '#web/check-in/link.tsx'
import { Paper } from '#web/check-in/paper.tsx'
import { leaveCheckIn } from '#web/check-in/leave-check-in.ts'
import { NoNetwork } from '#web/check-in/no-network.tsx'
import { SignedIn } from '#web/check-in/signed-in.tsx'
import { countryHere } from '#web/device/country.ts'
import { m } from '#words/paraglide/messages.js'

const LINK = '/check-in/link'
const PAPER = '/check-in/paper/'
const AT_HAND = '/check-in/at-hand'
/** Without a network the worker brings this page in the place of the app's own. */
const AT_HAND_PAGE = /^\/plan\/[^/]+\/hard-times$/
/** Only without a network: help itself is a page of the app. */
const HELP = '/help'
const isAtHand = (path: string): boolean => path === AT_HAND || AT_HAND_PAGE.test(path)

/** The secret of the link, out of the address bar as soon as it was read. */
function tokenOfLink(): string {
  const token = location.hash.slice(1)
  if (token) history.replaceState(null, '', location.pathname)
  return token
}

// The same link opened in the same tab changes only the part after the #, which loads nothing by itself.
addEventListener('hashchange', () => location.reload())

function Door() {
  const { pathname } = location
  if (pathname === LINK) return <ByLink token={tokenOfLink()} />
  if (pathname.startsWith(PAPER)) return <Paper client={decodeURIComponent(pathname.slice(PAPER.length))} />
  if (pathname === HELP) return <NoNetwork place={countryHere()} again={() => location.reload()} />
  return isAtHand(pathname) ? <AtHand /> : <SignedIn />
}

const root = document.getElementById('check-in')
if (root)
  render(
    <>
      <header class="top">
        <span>Waymark</span>
        {location.pathname === LINK || location.pathname.startsWith(PAPER) ? null : (
          <a href={isAtHand(location.pathname) ? '/check-in' : AT_HAND}>
            {isAtHand(location.pathname) ? m.home_check_in() : m.hard_times_nav()}
          </a>
        )}
        {location.pathname.startsWith(PAPER) ? null : (
          <button type="button" onClick={() => leaveCheckIn(location.pathname !== LINK)}>
            {m.quick_leave()}
          </button>
        )}
      </header>
      <main>
        <Door />
      </main>
    </>,
    root,
  )
