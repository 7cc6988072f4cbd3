import { type ReactNode, useState } from 'react'
import styles from '#web/charts/charts.module.css'
import { usePrinting } from '#web/charts/printing.ts'

/** Folded away until asked for, and drawn only then: hundreds of rows nobody reads cost nothing. On paper it always stands there. */
export function Unfolded({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const printing = usePrinting()
  return (
    <details
      className={styles['twin']}
      onToggle={(event) => {
        // Read now: React runs an updater later, when the event knows its place no more.
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary>{summary}</summary>
      {opened || printing ? children : null}
    </details>
  )
}
