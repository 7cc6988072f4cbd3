import { Link } from '@tanstack/react-router'
import { MyConcerns } from '#web/rights/my-concerns.tsx'
import type { MyRights } from '#web/rights/my-rights.ts'
import { Part, PracticeSays } from '#web/rights/rights-page.tsx'
import styles from '#web/rights/rights.module.css'
import { m } from '#words/paraglide/messages.js'

const WAYS = [
  { to: '/rights/complaint', title: m.rights_complaint, text: m.rights_complaint_text },
  { to: '/rights/other-therapist', title: m.rights_other, text: m.rights_other_text },
  { to: '/rights/second-opinion', title: m.rights_second, text: m.rights_second_text },
  { to: '/rights/stop', title: m.rights_stop, text: m.rights_stop_text },
] as const

/** All that a client may know and do, and what became of a concern. */
export function AllRights({ mine }: { readonly mine: MyRights }) {
  const { texts } = mine.rights
  return (
    <>
      <p>{m.rights_intro()}</p>
      <MyConcerns mine={mine} />
      <Part title={m.rights_ways()}>
        <ul className={styles['list']}>
          {WAYS.map(({ to, title, text }) => (
            <li key={to}>
              <Link to={to}>{title()}</Link>
              <p>{text()}</p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={m.rights_costs()}>
        <PracticeSays mine={mine} text={texts.costs} missing={m.rights_costs_missing()} />
      </Part>
      <Part title={m.rights_private()}>
        <PracticeSays mine={mine} text={texts.confidentiality} missing={m.rights_private_missing()} />
      </Part>
    </>
  )
}
