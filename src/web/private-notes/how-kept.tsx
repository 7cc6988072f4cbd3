import type { NotesPage } from '#server/http/notes-contract.ts'
import styles from '#web/private-notes/notes.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What belongs in the plan instead, how these notes are kept, and what the practice can do when their author cannot. */
export function HowKept({ page }: { readonly page: NotesPage }) {
  const { name } = page.client
  return (
    <>
      <p className={styles['soft']}>{keyWords(page)}</p>
      <details>
        <summary>{m.private_belongs()}</summary>
        <p>{m.private_belongs_text({ name })}</p>
        <p className={styles['soft']}>{m.private_belongs_source()}</p>
      </details>
      <details>
        <summary>{m.private_how_kept()}</summary>
        <p>{m.private_how_kept_text({ name })}</p>
        <p>{m.private_how_left({ name })}</p>
      </details>
    </>
  )
}

function keyWords({ recoveryKey, sealed }: NotesPage): string {
  if (!recoveryKey) return m.private_key_none()
  const said = { day: dayWords(recoveryKey.on), name: recoveryKey.by }
  if (sealed === 'now') return m.private_key_now(said)
  return sealed === 'earlier' ? m.private_key_earlier(said) : m.private_key_next(said)
}
