import { Link } from '@tanstack/react-router'
import type { Capacity } from '#domain/kernel/asking.ts'
import { ToLookAt } from '#web/emergency/to-look-at.tsx'
import { capacitiesIn, type Here, useMe } from '#web/live/me.ts'
import { PeoplePlace } from '#web/practice/people-place.tsx'
import styles from '#web/practice/practice.module.css'
import { m } from '#words/paraglide/messages.js'

type Place = {
  readonly to: string
  readonly title: () => string
  readonly text: () => string
  readonly who: readonly Capacity[]
}

const PLACES: readonly Place[] = [
  {
    to: '/library',
    title: m.nav_library,
    text: m.practice_library_text,
    who: ['administrator', 'therapist', 'supervisor'],
  },
  {
    to: '/library/options',
    title: m.sheets_title,
    text: m.sheets_place,
    who: ['administrator', 'therapist', 'supervisor'],
  },
  { to: '/library/clauses', title: m.clauses_title, text: m.sheets_clauses_text, who: ['administrator'] },
  {
    to: '/practice/watching',
    title: m.watch_title,
    text: m.practice_watching_text,
    who: ['administrator', 'therapist', 'supervisor'],
  },
  {
    to: '/rules',
    title: m.rules_title,
    text: m.practice_rules_text,
    who: ['administrator', 'therapist', 'supervisor'],
  },
  {
    to: '/practice/rights',
    title: m.rights_set_title,
    text: m.rights_set_place,
    who: ['administrator', 'therapist', 'supervisor'],
  },
  {
    to: '/practice/places',
    title: m.places_title_therapist,
    text: m.places_practice_text_therapist,
    who: ['administrator', 'therapist'],
  },
  { to: '/notices', title: m.notices_link, text: m.notices_place_text, who: ['therapist'] },
  { to: '/calendar', title: m.calendar_title_therapist, text: m.calendar_place_text_therapist, who: ['therapist'] },
  {
    to: '/practice/custody',
    title: m.custody_title,
    text: m.custody_place,
    who: ['administrator', 'therapist', 'supervisor', 'assistant'],
  },
  { to: '/practice/report', title: m.report_title, text: m.practice_report_text, who: ['administrator', 'supervisor'] },
  { to: '/practice/settings', title: m.nav_settings, text: m.practice_settings_text, who: ['administrator'] },
  { to: '/practice/recovery-key', title: m.recovery_title, text: m.recovery_place, who: ['administrator'] },
  { to: '/practice/outbox', title: m.nav_outbox, text: m.practice_outbox_text, who: ['administrator'] },
  { to: '/practice/audit', title: m.nav_audit, text: m.practice_audit_text, who: ['administrator'] },
]

/** Where a member can go in the practice, by what they are here. The outbox only where letters wait in it. */
export function Places({ here }: { readonly here: Here }) {
  const capacities = capacitiesIn(here)
  const { mail } = useMe()
  const places = PLACES.filter(
    ({ to, who }) => who.some((one) => capacities.includes(one)) && (to !== '/practice/outbox' || mail === 'outbox'),
  )
  return (
    <ul className={styles['places']}>
      {capacities.includes('administrator') ? <PeoplePlace practice={here.id} /> : null}
      {places.map(({ to, title, text }) => (
        <li key={to}>
          <Link to={to}>{title()}</Link>
          <p>{text()}</p>
          {to === '/practice/audit' ? <ToLookAt practice={here.id} /> : null}
        </li>
      ))}
    </ul>
  )
}
