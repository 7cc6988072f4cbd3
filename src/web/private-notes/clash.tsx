import type { NoteEntry } from '#domain/notes/state.ts'
import styles from '#web/private-notes/notes.module.css'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ClashProps = { readonly other: NoteEntry; readonly onMine: () => void; readonly onOther: () => void }

/** The same entry was changed on another screen: both texts stand there, and the author chooses. */
export function Clash({ other, onMine, onOther }: ClashProps) {
  return (
    <Notice tone="waits" live>
      <p>{m.private_clash()}</p>
      <p className={styles['words']}>{other.words}</p>
      <div className={styles['acts']}>
        <Button small onClick={onMine}>
          {m.private_keep_mine()}
        </Button>
        <Button small onClick={onOther}>
          {m.private_take_other()}
        </Button>
      </div>
    </Notice>
  )
}
