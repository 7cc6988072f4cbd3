import { EmergencyLines } from '#web/emergency/emergency-lines.tsx'
import { HomeFoot } from '#web/home/home-foot.tsx'
import type { Here } from '#web/live/me.ts'
import { usePracticePage } from '#web/live/practice.ts'
import { Places } from '#web/practice/places.tsx'
import styles from '#web/practice/practice.module.css'
import { Page } from '#web/ui/page.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** The home of someone who only administers: people, settings, letters, who looked. No clinical content. */
export function PracticeHome({ here }: { readonly here: Here }) {
  const { practice } = usePracticePage(here.id)
  return (
    <Page title={m.home_hello({ name: here.memberName })} under={practice.name}>
      {practice.reachable ? null : <Notice>{m.practice_not_reachable()}</Notice>}
      <EmergencyLines here={here} />
      <Places here={here} />
      <p className={styles['soft']}>{m.practice_no_clinical()}</p>
      <HomeFoot />
    </Page>
  )
}
