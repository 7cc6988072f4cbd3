import { Link } from '@tanstack/react-router'
import { type Here, useHere } from '#web/live/me.ts'
import { useLibrary } from '#web/library/library-query.ts'
import { Safety } from '#web/rules/safety.tsx'
import { Sure } from '#web/rules/sure.tsx'
import styles from '#web/rules/rules.module.css'
import { Waiting } from '#web/rules/waiting.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What is watched, who is told, and how sure that is: the same page for clients and members; members read the figures too. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.rules_title()} under={m.rules_under()}>
      {here ? <Rules here={here} /> : null}
    </Page>
  )
}

function Rules({ here }: { readonly here: Here }) {
  const page = useLibrary(here.id)
  const member = here.roles.length > 0
  return (
    <>
      <Safety page={page} member={member} isClient={here.asClient !== null} />
      <Waiting page={page} member={member} />
      <Sure page={page} member={member} />
      <section className={styles['part']} aria-labelledby="never">
        <h2 id="never">{m.rules_never()}</h2>
        <p>{m.rules_never_compare()}</p>
        <p>{m.rules_never_grade()}</p>
      </section>
      {here.roles.some((one) => one !== 'assistant') ? (
        <p>
          <Link to="/practice/watching">{m.rules_settings_therapist()}</Link>
        </p>
      ) : null}
    </>
  )
}
