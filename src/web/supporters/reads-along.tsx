import { useQuery } from '@tanstack/react-query'
import { supportersQuery } from '#web/supporters/supporters-query.ts'
import styles from '#web/supporters/supporters.module.css'
import { partsWords } from '#web/supporters/words.ts'
import { m } from '#words/paraglide/messages.js'

/** For therapists: that somebody the client chose reads along, and which parts. Nothing where nobody does. */
export function ReadsAlong({ practice, client }: { readonly practice: string; readonly client: string }) {
  const shown = useQuery(supportersQuery(practice, client)).data?.shown ?? []
  if (shown.length === 0) return null
  return (
    <div className={styles['along']}>
      <strong>{m.supporters_shown_therapist({ count: shown.length })}</strong>
      <ul>
        {shown.map((parts, n) => (
          <li key={`${n} ${parts.join()}`}>
            {m.supporters_parts_therapist({ parts: partsWords(parts, 'professional') })}
          </li>
        ))}
      </ul>
    </div>
  )
}
