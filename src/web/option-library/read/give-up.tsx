import { useNavigate } from '@tanstack/react-router'
import type { SheetPage } from '#server/http/options-contract.ts'
import type { Here } from '#web/live/me.ts'
import { AskedTwice } from '#web/option-library/asked-twice.tsx'
import { issueOnOptions } from '#web/option-library/options-here.ts'
import { m } from '#words/paraglide/messages.js'

/** Gives up the practice's copy, so that the original stands there again, or a sheet of its own. */
export function GiveUp({ here, page }: { readonly here: Here; readonly page: SheetPage }) {
  const go = useNavigate()
  const copy = page.whose === 'copy'
  const drop = async () => {
    // An own sheet is gone from its address: its reader is elsewhere before that is known here.
    if (!copy) await go({ to: '/library/options' })
    return issueOnOptions(here, { type: 'dropSheet', sheet: page.sheet.id })
  }
  return (
    <div>
      <AskedTwice
        button={copy ? m.sheets_drop() : m.sheets_give_up()}
        text={copy ? m.sheets_drop_text() : m.sheets_give_up_text()}
        yes={copy ? m.sheets_drop_yes() : m.sheets_give_up_yes()}
        act={drop}
      />
    </div>
  )
}
