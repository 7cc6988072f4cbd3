import { type ReactNode, useId, useState } from 'react'
import styles from '#web/decide/sheet.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type ChangedMarkProps = {
  readonly how: 'changed' | 'added' | 'gone'
  /** What stood on the page as it was. */
  readonly before?: ReactNode
}

const SAYS = { changed: m.decide_changed_here, added: m.decide_added_here, gone: m.decide_gone_here }

/** Says at a number that the practice changed it; what stood there before is one tap away. */
export function ChangedMark({ how, before }: ChangedMarkProps) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  return (
    <div className={styles['changed']}>
      <p>
        {SAYS[how]()}{' '}
        {before ? (
          <Button look="quiet" small aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
            {m.decide_before_here()}
          </Button>
        ) : null}
      </p>
      {before ? (
        <div id={panel} className={styles['panel']} hidden={!open}>
          {open ? before : null}
        </div>
      ) : null}
    </div>
  )
}
