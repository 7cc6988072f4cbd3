import { Link, useParams } from '@tanstack/react-router'
import type { SheetPage } from '#server/http/options-contract.ts'
import { type Here, useHere, useMe } from '#web/live/me.ts'
import { WHOSE } from '#web/option-library/names.ts'
import styles from '#web/option-library/option-library.module.css'
import { mayInOptions, useOptions, useSheet } from '#web/option-library/options-here.ts'
import { DownloadSheet } from '#web/option-library/read/download-sheet.tsx'
import { GiveUp } from '#web/option-library/read/give-up.tsx'
import { NoSheet } from '#web/option-library/read/no-sheet.tsx'
import { takeJustSaved } from '#web/option-library/read/just-saved.ts'
import { WholeSheet } from '#web/option-library/read/whole-sheet.tsx'
import { isKept } from '#web/option-library/use-kept.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { useState } from 'react'
import { m } from '#words/paraglide/messages.js'

/** One sheet as it stands here, for members: everything it says, what is offered here, and ways to make it one's own. */
export function Screen() {
  const here = useHere()
  const { sheet } = useParams({ strict: false }) as { readonly sheet: string }
  return here ? <Known key={sheet} here={here} id={sheet} /> : null
}

function Known({ here, id }: { readonly here: Here; readonly id: string }) {
  const { sheets } = useOptions(here.id)
  return sheets.some((one) => one.id === id) ? <Standing here={here} id={id} /> : <NoSheet />
}

function Standing({ here, id }: { readonly here: Here; readonly id: string }) {
  const page = useSheet(here.id, id)
  const { sheet, whose, original, today } = page
  const [saved] = useState(() => takeJustSaved(id))
  const mayDrop = mayInOptions(here, 'dropSheet') && whose !== 'shipped'
  const line = { whose: WHOSE[whose](), edition: sheet.edition, day: dayWords(sheet.reviewBy) }
  return (
    <Page title={sheet.title} under={m.sheets_line(line)}>
      {saved === null ? null : <Notice live>{m.sheets_saved({ edition: saved })}</Notice>}
      {sheet.reviewBy < today ? (
        <Notice tone="waits">{m.sheets_out_of_date({ day: dayWords(sheet.reviewBy) })}</Notice>
      ) : null}
      {original === null ? null : (
        <Notice>
          <p>{m.sheets_is_copy()}</p>
          <p className={styles['acts']}>
            <Link to="/library/options/$sheet/original" params={{ sheet: id }}>
              {m.sheets_see_original()}
            </Link>
            <Link to="/library/options/$sheet/compare" params={{ sheet: id }}>
              {m.sheets_compare()}
            </Link>
          </p>
        </Notice>
      )}
      <Acts here={here} page={page} />
      <WholeSheet here={here} page={page} />
      {mayDrop ? <GiveUp here={here} page={page} /> : null}
      <p>
        <Link to="/library/options">{m.sheets_all()}</Link>
      </p>
    </Page>
  )
}

function Acts({ here, page }: { readonly here: Here; readonly page: SheetPage }) {
  const { person } = useMe()
  const { sheet, whose } = page
  const begun = isKept(person, `sheet/${sheet.id}`)
  return (
    <div className={styles['part']}>
      {begun ? <p className={styles['late']}>{m.sheets_edit_going_text()}</p> : null}
      <p className={styles['acts']}>
        {mayInOptions(here, 'saveSheet') ? (
          <Link to="/library/options/$sheet/edit" params={{ sheet: sheet.id }}>
            {begun ? m.sheets_edit_going() : whose === 'shipped' ? m.sheets_copy() : m.sheets_edit()}
          </Link>
        ) : null}
        <DownloadSheet sheet={sheet} />
      </p>
      {whose === 'shipped' && mayInOptions(here, 'saveSheet') ? (
        <p className={styles['soft']}>{m.sheets_copy_text()}</p>
      ) : null}
    </div>
  )
}
