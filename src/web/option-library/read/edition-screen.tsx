import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type Here, useHere, useMe } from '#web/live/me.ts'
import { beginWith } from '#web/option-library/edit/editing.ts'
import { formOf } from '#web/option-library/edit/sheet-form.ts'
import styles from '#web/option-library/option-library.module.css'
import { mayInOptions, useOptions, useSheet } from '#web/option-library/options-here.ts'
import { DownloadSheet } from '#web/option-library/read/download-sheet.tsx'
import { WholeSheet } from '#web/option-library/read/whole-sheet.tsx'
import { keep } from '#web/option-library/use-kept.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** A sheet as it read in one edition: what clients said yes to then. */
export function Screen() {
  const here = useHere()
  const { sheet, edition } = useParams({ strict: false }) as { readonly sheet: string; readonly edition: string }
  return here ? <Earlier key={`${sheet}@${edition}`} here={here} id={sheet} edition={Number(edition)} /> : null
}

type Props = { readonly here: Here; readonly id: string; readonly edition: number }

function Earlier({ here, id, edition }: Props) {
  const page = useSheet(here.id, id, edition)
  const { sheets } = useOptions(here.id)
  const { person } = useMe()
  const go = useNavigate()
  const { sheet } = page
  const standing = sheets.find((one) => one.id === id)
  const isNow = standing?.edition === edition
  const begin = (): void => {
    keep(person, `sheet/${id}`, beginWith(formOf(sheet), standing?.edition ?? null, 'edition'))
    void go({ to: '/library/options/$sheet/edit', params: { sheet: id } })
  }
  return (
    <Page title={sheet.title} under={m.sheets_edition({ edition })}>
      <Notice>
        {isNow ? null : <p>{m.sheets_is_earlier({ edition })}</p>}
        {standing ? (
          <Link to="/library/options/$sheet" params={{ sheet: id }}>
            {m.sheets_to_latest()}
          </Link>
        ) : (
          <Link to="/library/options">{m.sheets_all()}</Link>
        )}
      </Notice>
      <p className={styles['acts']}>
        {mayInOptions(here, 'saveSheet') && !isNow ? <Button onClick={begin}>{m.sheets_bring_back()}</Button> : null}
        <DownloadSheet sheet={sheet} />
      </p>
      <WholeSheet here={here} page={page} />
    </Page>
  )
}
