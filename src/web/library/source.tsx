import styles from '#web/library/library.module.css'
import { m } from '#words/paraglide/messages.js'

export type Sourced = { readonly mark: 'seen' | 'computed'; readonly source: string }

/** Where a fact was read, or what it was worked out from. */
export function Source({ mark, source }: Sourced) {
  // Of a scale that the practice wrote itself, its licence says so once.
  if (source === m.library_scale_source()) return null
  return (
    <span className={styles['source']}>
      {mark === 'seen' ? m.library_seen({ source }) : m.library_computed({ source })}
    </span>
  )
}
