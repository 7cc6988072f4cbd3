import { useState } from 'react'
import { PrintFor } from '#web/signing/print-for.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type PrintProgressProps = { readonly plan: string; readonly practice: string; readonly own: boolean }

/** Prints how it is going; whoever is not the client is first asked what for, which takes the place of the button. */
export function PrintProgress({ plan, practice, own }: PrintProgressProps) {
  const [asks, setAsks] = useState(own)
  return asks ? (
    <PrintFor plan={plan} practice={practice} own={own} what="progress" small button={m.progress_print()} />
  ) : (
    <Button look="quiet" small onClick={() => setAsks(true)}>
      {m.progress_print()}
    </Button>
  )
}
