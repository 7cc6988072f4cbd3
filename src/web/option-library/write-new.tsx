import { type ReactNode, useState } from 'react'
import styles from '#web/option-library/option-library.module.css'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

type WriteNewProps = {
  readonly title: string
  readonly saved: string
  /** The form; it tells whether something was kept when it closes. */
  readonly children: (onDone: (done: boolean) => void) => ReactNode
}

/** A button that opens the form for something new, and a word once it is kept. */
export function WriteNew({ title, saved, children }: WriteNewProps) {
  const [open, setOpen] = useState(false)
  const [kept, setKept] = useState(false)
  if (open)
    return (
      <section className={styles['part']} aria-labelledby="new">
        <h2 id="new">{title}</h2>
        {children((done) => {
          setOpen(false)
          setKept(done)
        })}
      </section>
    )
  return (
    <>
      {kept ? <Notice live>{saved}</Notice> : null}
      <p>
        <Button look="primary" onClick={() => setOpen(true)}>
          {title}
        </Button>
      </p>
    </>
  )
}
