import { Link } from '@tanstack/react-router'
import { HomeFoot } from '#web/home/home-foot.tsx'
import type { Here } from '#web/live/me.ts'
import { usePracticePage } from '#web/live/practice.ts'
import styles from '#web/practice/practice.module.css'
import { Page } from '#web/ui/page.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** The home of someone who only administers: people, settings, letters, who looked. No clinical content. */
export function PracticeHome({ here }: { readonly here: Here }) {
  const { practice, mail } = usePracticePage(here.id)
  const people = Object.values(practice.members).filter((one) => !one.ended).length
  const invited = Object.keys(practice.invitations).length
  return (
    <Page title={m.home_hello({ name: here.memberName })} under={practice.name}>
      {practice.reachable ? null : <Notice>{m.practice_not_reachable()}</Notice>}
      <ul className={styles['places']}>
        <Place
          to="/practice/people"
          title={m.nav_people()}
          text={`${m.practice_people_count({ count: people })} ${invited > 0 ? m.practice_invited_count({ count: invited }) : ''}`}
        />
        <Place to="/practice/settings" title={m.nav_settings()} text={m.practice_settings_text()} />
        {mail === 'outbox' ? (
          <Place to="/practice/outbox" title={m.nav_outbox()} text={m.practice_outbox_text()} />
        ) : null}
        <Place to="/practice/audit" title={m.nav_audit()} text={m.practice_audit_text()} />
      </ul>
      <p className={styles['soft']}>{m.practice_no_clinical()}</p>
      <HomeFoot />
    </Page>
  )
}

function Place({ to, title, text }: { readonly to: string; readonly title: string; readonly text: string }) {
  return (
    <li>
      <Link to={to}>{title}</Link>
      <p>{text}</p>
    </li>
  )
}
