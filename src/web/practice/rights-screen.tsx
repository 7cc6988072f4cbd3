import { worksAlone } from '#domain/practice/rights.ts'
import { type Here, useHere } from '#web/live/me.ts'
import { usePracticePage } from '#web/live/practice.ts'
import styles from '#web/practice/practice.module.css'
import { RightsForm } from '#web/practice/rights-form.tsx'
import { RIGHTS_FIELDS } from '#web/practice/rights-fields.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What clients can read about their rights here, and who hears a concern. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.rights_set_title()} under={m.rights_set_under()}>
      {here ? <Rights here={here} /> : null}
    </Page>
  )
}

function Rights({ here }: { readonly here: Here }) {
  const { practice } = usePracticePage(here.id)
  const alone = worksAlone(practice)
  if (here.roles.includes('administrator'))
    return (
      <>
        {alone ? <Notice>{m.rights_set_alone()}</Notice> : null}
        <RightsForm practice={practice} alone={alone} />
      </>
    )
  const { named, ...texts } = practice.rights
  return (
    <>
      <p className={styles['soft']}>{m.rights_set_reads_only()}</p>
      <dl className={styles['fields']}>
        <div>
          <dt>{m.rights_set_named()}</dt>
          <dd>{(named && practice.members[named]?.name) || m.rights_set_named_missing()}</dd>
        </div>
        {RIGHTS_FIELDS.map(({ field, label }) => (
          <div key={field}>
            <dt>{label()}</dt>
            <dd>{texts[field] || m.rights_set_empty()}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
