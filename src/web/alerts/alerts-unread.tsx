import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** That answers about safety could not be looked up: nobody takes silence for "there is none". */
export function AlertsUnread({ again }: { readonly again: () => void }) {
  return (
    <Notice tone="waits" live>
      {m.alert_not_looked()}
      <span>
        <Button small onClick={again}>
          {m.try_again()}
        </Button>
      </span>
    </Notice>
  )
}
