import { type ReactNode, useEffect, useId, useRef } from 'react'
import { DIALOGS, type DialogName } from '#web/dialogs.ts'
import { Button } from '#web/ui/button.tsx'
import styles from '#web/ui/sheet.module.css'
import { m } from '#words/paraglide/messages.js'

type SheetProps = {
  readonly name: DialogName
  readonly title: ReactNode
  readonly onClose: () => void
  /** False for what must be answered, such as signing in again. */
  readonly closable?: boolean
  readonly children: ReactNode
}

/**
 * A modal sheet: from the bottom on a phone, in the middle on a laptop. Escape and the button close it; focus goes back to where
 * it came from.
 */
export function Sheet({ name, title, onClose, closable = true, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  if (!(name in DIALOGS)) throw new Error(`The dialog "${name}" is not in dialogs.ts`)
  useEffect(() => {
    const element = dialog.current
    // Escape cancels; a touch beside the sheet lands on the dialog itself.
    const cancel = (event: Event): void => {
      event.preventDefault()
      if (closable) onClose()
    }
    const beside = (event: Event): void => {
      if (closable && event.target === element) onClose()
    }
    element?.addEventListener('cancel', cancel)
    element?.addEventListener('click', beside)
    return () => {
      element?.removeEventListener('cancel', cancel)
      element?.removeEventListener('click', beside)
    }
  }, [closable, onClose])
  useEffect(() => {
    const element = dialog.current
    const cameFrom = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} className={styles['sheet']} data-dialog={name} aria-labelledby={titleId}>
      <div className={styles['inside']}>
        <header>
          <h2 id={titleId}>{title}</h2>
          {closable ? (
            <Button look="quiet" small onClick={onClose}>
              {m.close()}
            </Button>
          ) : null}
        </header>
        {children}
      </div>
    </dialog>
  )
}
