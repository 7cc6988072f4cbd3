import { Link } from '@tanstack/react-router'
import { type Here, useHere } from '#web/live/me.ts'
import { LoadSheet } from '#web/option-library/new/load-sheet.tsx'
import { WriteSheet } from '#web/option-library/new/write-sheet.tsx'
import { mayInOptions } from '#web/option-library/options-here.ts'
import styles from '#web/option-library/option-library.module.css'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** A sheet of the practice's own: written from nothing, or loaded from a file. Either way it is looked at in the editor first. */
export function Screen() {
  const here = useHere()
  return <Page title={m.sheetnew_title()}>{here ? <Ways here={here} /> : null}</Page>
}

function Ways({ here }: { readonly here: Here }) {
  if (!mayInOptions(here, 'saveSheet'))
    return (
      <EmptyState title={m.sheetedit_not_yours()}>
        <Link to="/library/options">{m.sheets_all()}</Link>
      </EmptyState>
    )
  return (
    <>
      <section className={styles['part']} aria-labelledby="write">
        <h2 id="write">{m.sheetnew_write()}</h2>
        <WriteSheet here={here} />
      </section>
      <section className={styles['part']} aria-labelledby="load">
        <h2 id="load">{m.sheetnew_load()}</h2>
        <LoadSheet here={here} />
      </section>
      <p>
        <Link to="/library/options">{m.sheets_all()}</Link>
      </p>
    </>
  )
}
