import { Link } from '@tanstack/react-router'
import type { ReadingProgress } from '#web/progress/reading.ts'
import styles from '#web/progress/progress.module.css'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { m } from '#words/paraglide/messages.js'

/** Before the first check-in: what this page will show, and how to begin. */
export function NothingYet({ reading: { page, reader } }: { readonly reading: ReadingProgress }) {
  const { name, id } = page.client
  if (reader === 'client')
    return (
      <EmptyState title={m.nothing_title()}>
        <p>{m.nothing_text()}</p>
        <a className={styles['main']} href="/check-in">
          {m.nothing_check_in()}
        </a>
      </EmptyState>
    )
  return (
    <EmptyState title={m.nothing_title_therapist({ name })}>
      <p>{m.nothing_text_therapist()}</p>
      {page.capacity === 'therapist' ? (
        <Link className={styles['main']} to={`/clients/${id}`}>
          {m.nothing_settings_therapist()}
        </Link>
      ) : null}
    </EmptyState>
  )
}
