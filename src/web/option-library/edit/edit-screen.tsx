import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { SheetPage } from '#server/http/options-contract.ts'
import { type Here, useHere, useMe } from '#web/live/me.ts'
import { type Editing, editingOf } from '#web/option-library/edit/editing.ts'
import { Editor } from '#web/option-library/edit/editor.tsx'
import { mayInOptions, useOptions, useSheet } from '#web/option-library/options-here.ts'
import { NoSheet } from '#web/option-library/read/no-sheet.tsx'
import { isKept, useKept } from '#web/option-library/use-kept.ts'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** A sheet to be written: the practice's copy of one that ships, its own, or one that is quite new. */
export function Screen() {
  const here = useHere()
  const { sheet } = useParams({ strict: false }) as { readonly sheet: string }
  return here ? <Known key={sheet} here={here} id={sheet} /> : null
}

type Props = { readonly here: Here; readonly id: string }

function Known({ here, id }: Props) {
  const { sheets } = useOptions(here.id)
  const { person } = useMe()
  const standing = sheets.find((one) => one.id === id)
  if (!mayInOptions(here, 'saveSheet'))
    return (
      <Page title={standing?.title ?? m.sheets_title()}>
        <EmptyState title={m.sheetedit_not_yours()}>
          <Link to="/library/options">{m.sheets_all()}</Link>
        </EmptyState>
      </Page>
    )
  if (standing) return <EditStanding here={here} id={id} />
  return isKept(person, `sheet/${id}`) ? <Written here={here} id={id} standing={null} /> : <NoSheet />
}

function EditStanding({ here, id }: Props) {
  return <Written here={here} id={id} standing={useSheet(here.id, id)} />
}

function Written({ here, id, standing }: Props & { readonly standing: SheetPage | null }) {
  const kept = useKept<Editing | null>(`sheet/${id}`, standing ? editingOf(standing.sheet) : null)
  // What is typed for the first time was not typed before.
  const [found, setFound] = useState(kept.unsaved)
  const go = useNavigate()
  const editing = kept.value
  // Nothing is left once a new sheet has been saved or thrown away: the next page is on its way.
  if (!editing) return null
  const title = editing.form.title.trim()
  const own = standing && standing.whose !== 'shipped'
  const throwAway = (): void => {
    kept.drop()
    setFound(false)
    if (!standing) void go({ to: '/library/options' })
  }
  return (
    <Page
      width="wide"
      title={standing ? m.sheetedit_title({ title }) : m.sheetedit_new_title({ title })}
      beside={<Button onClick={toSaving}>{m.sheetedit_to_saving()}</Button>}
      under={
        own
          ? m.sheetedit_under_own({ edition: standing.sheet.edition + 1 })
          : standing
            ? m.sheetedit_under_copy()
            : m.sheetedit_under_new()
      }
    >
      {found && kept.unsaved ? <Unsaved from={editing.from} isNew={!standing} onThrow={throwAway} /> : null}
      <Editor here={here} id={id} standing={standing} editing={editing} put={kept.put} drop={kept.drop} />
    </Page>
  )
}

/** A sheet is long: its end is one tap away. */
function toSaving(): void {
  const heading = document.getElementById('save')
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

type UnsavedProps = { readonly from: Editing['from']; readonly isNew: boolean; readonly onThrow: () => void }

function Unsaved({ from, isNew, onThrow }: UnsavedProps) {
  return (
    <Notice>
      <p>{from === 'file' ? m.sheetedit_from_file() : m.sheetedit_kept()}</p>
      <p>
        <Button look="quiet" small onClick={onThrow}>
          {isNew ? m.sheetedit_throw_new() : m.sheetedit_throw()}
        </Button>
      </p>
    </Notice>
  )
}
