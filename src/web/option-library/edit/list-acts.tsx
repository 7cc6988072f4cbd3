import styles from '#web/option-library/edit/edit-sheet.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** What can be done with one entry of a list. `what`: its name, for whoever cannot see where the button stands. */
export function ListActs({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  return (
    <p className={styles['acts']}>
      <Button look="quiet" small onClick={onRemove}>
        {m.sheetedit_remove()} <span className="for-readers-only">({what})</span>
      </Button>
    </p>
  )
}
