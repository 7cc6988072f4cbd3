import { type ReactNode, useState } from 'react'
import { useOnPaper } from '#web/decide/on-paper.ts'
import styles from '#web/decide/sheet.module.css'

/** Folded away until asked for, and drawn only then. On paper it stands there. */
export function Folded({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const printing = useOnPaper()
  return (
    <details
      className={styles['folded']}
      open={printing || undefined}
      onToggle={({ currentTarget: { open } }) => setOpened((before) => before || open)}
    >
      <summary>{summary}</summary>
      {opened || printing ? <div className={styles['inside']}>{children}</div> : null}
    </details>
  )
}
