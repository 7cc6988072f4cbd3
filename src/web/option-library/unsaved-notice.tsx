import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** Says that what stands here was typed before and waits to be saved, and lets it be thrown away. */
export function UnsavedNotice({ onThrow }: { readonly onThrow: () => void }) {
  return (
    <Notice>
      <p>{m.shortcard_unsaved()}</p>
      <p>
        <Button look="quiet" small onClick={onThrow}>
          {m.shortcard_throw()}
        </Button>
      </p>
    </Notice>
  )
}
