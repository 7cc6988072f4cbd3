import type { ReactNode } from 'react'
import styles from '#web/ui/notice.module.css'

/** What to do where there is nothing yet. */
export function EmptyState({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
