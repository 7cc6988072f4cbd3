import { Link, useParams } from '@tanstack/react-router'
import { type Here, useHere } from '#web/live/me.ts'
import styles from '#web/option-library/option-library.module.css'
import { useSheet } from '#web/option-library/options-here.ts'
import { DownloadSheet } from '#web/option-library/read/download-sheet.tsx'
import { WholeSheet } from '#web/option-library/read/whole-sheet.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** A sheet as it comes with Waymark, also where the practice's copy stands in its place. */
export function Screen() {
  const here = useHere()
  const { sheet } = useParams({ strict: false }) as { readonly sheet: string }
  return here ? <Original key={sheet} here={here} id={sheet} /> : null
}

function Original({ here, id }: { readonly here: Here; readonly id: string }) {
  const page = useSheet(here.id, id, 'original')
  const { sheet, original } = page
  return (
    <Page title={sheet.title} under={m.sheets_whose_shipped()}>
      {original === null ? null : (
        <Notice>
          <p>{m.sheets_is_original({ edition: sheet.edition })}</p>
          <p className={styles['acts']}>
            <Link to="/library/options/$sheet" params={{ sheet: id }}>
              {m.sheets_to_copy()}
            </Link>
            <Link to="/library/options/$sheet/compare" params={{ sheet: id }}>
              {m.sheets_compare()}
            </Link>
          </p>
        </Notice>
      )}
      <p>
        <DownloadSheet sheet={sheet} />
      </p>
      <WholeSheet here={here} page={page} />
    </Page>
  )
}
