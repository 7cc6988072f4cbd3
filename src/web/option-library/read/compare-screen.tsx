import { Link, useParams } from '@tanstack/react-router'
import { type Here, useHere } from '#web/live/me.ts'
import { DifferencesList } from '#web/option-library/differences-list.tsx'
import { useOptions, useSheet } from '#web/option-library/options-here.ts'
import styles from '#web/option-library/option-library.module.css'
import { NoSheet } from '#web/option-library/read/no-sheet.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The practice's copy beside the original: what reads differently, in words. */
export function Screen() {
  const here = useHere()
  const { sheet } = useParams({ strict: false }) as { readonly sheet: string }
  return here ? <Known key={sheet} here={here} id={sheet} /> : null
}

type Props = { readonly here: Here; readonly id: string }

function Known({ here, id }: Props) {
  const known = useOptions(here.id).sheets.find((one) => one.id === id)
  if (!known) return <NoSheet />
  if (known.whose === 'copy') return <Compared here={here} id={id} />
  return (
    <Page title={known.title}>
      <EmptyState title={m.sheetcompare_not_copy()}>
        <Link to="/library/options/$sheet" params={{ sheet: id }}>
          {m.sheets_to_latest()}
        </Link>
      </EmptyState>
    </Page>
  )
}

function Compared({ here, id }: Props) {
  const { sheet } = useSheet(here.id, id)
  const original = useSheet(here.id, id, 'original').sheet
  return (
    <Page
      title={m.sheetcompare_title({ title: sheet.title })}
      under={m.sheetcompare_under({ from: original.edition, to: sheet.edition })}
    >
      <DifferencesList before={original} after={sheet} />
      <p className={styles['acts']}>
        <Link to="/library/options/$sheet" params={{ sheet: id }}>
          {m.sheets_to_copy()}
        </Link>
        <Link to="/library/options/$sheet/original" params={{ sheet: id }}>
          {m.sheets_see_original()}
        </Link>
      </p>
    </Page>
  )
}
