import { Link, useLocation } from '@tanstack/react-router'
import type { Me } from '#server/http/contract.ts'
import { AlertCount } from '#web/alerts/alert-count.tsx'
import { looksAfterAlerts } from '#web/alerts/alerts-query.ts'
import { leaveQuickly, signOut } from '#web/live/leave.ts'
import { capacitiesIn } from '#web/live/me.ts'
import { PAGES } from '#web/pages.ts'
import styles from '#web/shell/shell.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type Way = { readonly to: string; readonly page: string; readonly words: string }

/** Where this person can go, by what they are here; only pages that exist. */
function waysOf(me: Me): Way[] {
  const here = me.practices[0]
  const capacities = capacitiesIn(here ?? null)
  const ways: Way[] = []
  if (capacities.some((one) => one === 'therapist' || one === 'supervisor' || one === 'assistant'))
    ways.push({ to: '/', page: '/', words: m.nav_today() })
  else ways.push({ to: '/', page: '/', words: m.nav_home() })
  const plan = here?.asClient?.plans.at(-1)
  if (plan) ways.push({ to: `/plan/${plan}`, page: '/plan/$plan', words: m.nav_our_plan() })
  if (capacities.includes('client')) ways.push({ to: atHandOf(me), page: '/help', words: m.hard_times_nav() })
  if (capacities.includes('client')) ways.push({ to: '/my-data', page: '/my-data', words: m.nav_my_data() })
  if (here && here.roles.length > 0) ways.push({ to: '/library', page: '/library', words: m.nav_library() })
  // Who only administers has these ways on their home.
  if (capacities.includes('therapist') || capacities.includes('supervisor'))
    ways.push({ to: '/practice', page: '/practice', words: m.nav_practice() })
  return ways.filter((way) => way.page in PAGES)
}

/** What a client wants at hand in hard times, one tap away everywhere; whom to call, where there is no plan yet. */
function atHandOf(me: Me): string {
  const plan = me.practices[0]?.asClient?.plans.at(-1)
  return plan ? `/plan/${plan}/hard-times` : '/help'
}

/** The top bar. A screen that was handed over in the room shows no way anywhere else; a client always has the quick way out. */
export function TopBar({ me }: { readonly me: Me }) {
  const isClient = isClientHere(me)
  const atHand = useLocation({ select: ({ pathname }) => pathname.endsWith('/hard-times') })
  return (
    <header className={isClient ? `${styles['bar']} ${styles['client']}` : styles['bar']}>
      <span className={styles['name']}>Waymark</span>
      {me.room ? (
        <span className={styles['nav']} />
      ) : (
        <nav className={styles['nav']} aria-label={m.nav_label()}>
          {waysOf(me).map((way) => (
            <Link
              key={way.to}
              to={way.to}
              activeOptions={{ exact: way.to === '/' || (atHand && way.page === '/plan/$plan') }}
            >
              {way.words}
            </Link>
          ))}
        </nav>
      )}
      {me.room ? null : <Alerts me={me} />}
      {me.room ? null : <SignOut me={me} />}
      {isClient ? <LeaveQuickly /> : null}
    </header>
  )
}

function Alerts({ me }: { readonly me: Me }) {
  const here = me.practices[0]
  return here && looksAfterAlerts(here) ? <AlertCount practice={here.id} /> : null
}

/** Whether the reader is a client, signed in or with the screen handed to them in the room; or reads along with one. */
function isClientHere(me: Me): boolean {
  return me.room !== null || me.supports.length > 0 || me.practices.some((one) => one.asClient)
}

/** Above a page without a top bar: a client has the quick way out there too. It is not printed. */
export function BareBar({ me }: { readonly me: Me }) {
  return isClientHere(me) ? (
    <header className={`${styles['bar']} ${styles['bare']}`}>
      {me.room ? null : <Link to={atHandOf(me)}>{m.hard_times_nav()}</Link>}
      <LeaveQuickly />
    </header>
  ) : null
}

function LeaveQuickly() {
  return (
    <Button small onClick={leaveQuickly}>
      {m.quick_leave()}
    </Button>
  )
}

/** Who is signed in, and the way out. */
function SignOut({ me }: { readonly me: Me }) {
  const here = me.practices[0]
  const name = here?.memberName || here?.asClient?.name || ''
  const who = name ? m.signed_in_as({ name }) : undefined
  return (
    <>
      {name ? (
        <span className={styles['person']} title={who}>
          <span className="for-readers-only">{who}</span>
          <span aria-hidden>{name}</span>
        </span>
      ) : null}
      <Button look="quiet" small onClick={() => void signOut()} {...(who ? { title: who } : {})}>
        {m.sign_out()}
      </Button>
    </>
  )
}
