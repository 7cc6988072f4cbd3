import { Link } from '@tanstack/react-router'
import styles from '#web/clients/clients.module.css'
import { m } from '#words/paraglide/messages.js'

/** On the client's card, for their therapist: the way to the working notes. It never says whether there are any. */
export function NotesLink({ client }: { readonly client: string }) {
  return (
    <section aria-labelledby="notes" className={styles['part']}>
      <h2 id="notes">{m.private_card_title()}</h2>
      <p>{m.private_card_text()}</p>
      <div className={styles['ways']}>
        <Link to={`/clients/${client}/notes`}>{m.private_title()}</Link>
      </div>
    </section>
  )
}
