import { type ReactNode, useEffect, useRef } from 'react'
import styles from '#web/ui/page.module.css'
import { shownBefore } from '#web/ui/shown-before.ts'

type PageProps = {
  readonly title: ReactNode
  /** A line under the title. */
  readonly under?: ReactNode
  /** What stands beside the title: at most one primary act. */
  readonly beside?: ReactNode
  /** `text`: one readable column. `wide`: a page with a margin. */
  readonly width?: 'text' | 'wide'
  readonly children: ReactNode
}

/**
 * One screen. After going from one to another the heading takes the focus, so that it is read out,
 * unless the page has put it into a field itself.
 */
export function Page({ title, under, beside, width = 'text', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const atWork = heading.current?.closest('main')?.querySelector('input:focus')
    if (shownBefore() && !atWork) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={`${styles['page']} ${styles[width]}`}>
      <header className={styles['head']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {under ? <div className={styles['under']}>{under}</div> : null}
        </div>
        {beside ? <div className={styles['beside']}>{beside}</div> : null}
      </header>
      {children}
    </div>
  )
}
