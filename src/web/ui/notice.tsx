import type { ReactNode } from 'react'
import styles from '#web/ui/notice.module.css'

type NoticeProps = {
  /** `calm`: for information. `waits`: something waits for you or does not fit yet. */
  readonly tone?: 'calm' | 'waits'
  /** Read out at once by a screen reader. */
  readonly live?: boolean
  readonly children: ReactNode
}

export function Notice({ tone = 'calm', live = false, children }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`} role={live ? 'status' : undefined}>
      {children}
    </div>
  )
}
