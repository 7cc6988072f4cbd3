import { Link } from '@tanstack/react-router'
import { type Here, useHere } from '#web/live/me.ts'
import { mayInLibrary, useLibrary } from '#web/library/library-query.ts'
import styles from '#web/practice/practice.module.css'
import { CoverSettings } from '#web/practice/watching/cover-settings.tsx'
import { Courses } from '#web/practice/watching/courses.tsx'
import { RemoteRisk } from '#web/practice/watching/remote-risk.tsx'
import { Rules } from '#web/practice/watching/rules-settings.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What is asked away from the room, who covers, when something joins the agenda, and expected courses. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.watch_title()} under={m.watch_under()}>
      {here ? <Watching here={here} /> : null}
    </Page>
  )
}

function Watching({ here }: { readonly here: Here }) {
  const page = useLibrary(here.id)
  return (
    <>
      {mayInLibrary(here, 'setCover') ? null : <p className={styles['soft']}>{m.watch_reads_only()}</p>}
      <CoverSettings here={here} page={page} />
      <RemoteRisk here={here} page={page} />
      <Rules here={here} page={page} />
      <Courses here={here} page={page} />
      <p>
        <Link to="/rules">{m.watch_rules_page()}</Link>
      </p>
    </>
  )
}
