import { useEffect, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { CheckInLinkMade } from '#server/http/check-in-contract.ts'
import { LinkPicture } from '#web/clients/check-ins/link-picture.tsx'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type MadeProps = {
  readonly made: CheckInLinkMade
  readonly name: string
  /** Whether the reader may open the outbox. */
  readonly outbox: boolean
  readonly onDone: () => void
}

/** The link, told this once: to be copied, printed large, or scanned. On paper it carries no name and no word about therapy. */
export function LinkToCheckIn({ made, name, outbox, onDone }: MadeProps) {
  const { link, until, sent } = made
  const [copied, setCopied] = useState<boolean | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied(done === true)
  }
  return (
    <div className={styles['link']}>
      <h3 ref={heading} tabIndex={-1} className={styles['no-print']}>
        {m.asking_link_for({ name })}
      </h3>
      <p className={styles['no-print']}>{m.asking_link_once()}</p>
      <p className={styles['print-only']}>{m.asking_link_paper()}</p>
      <LinkPicture text={link} label={m.asking_link_picture()} />
      <p className={styles['address']}>{link}</p>
      <p>{m.asking_link_until({ day: dayWords(until) })}</p>
      {sent ? (
        <p className={styles['no-print']}>{sent === 'smtp' ? m.asking_link_mailed() : m.asking_link_in_outbox()}</p>
      ) : null}
      <div className={`${styles['ways']} ${styles['no-print']}`}>
        <Button onClick={() => void copy()}>{m.asking_link_copy()}</Button>
        <Button onClick={() => window.print()}>{m.asking_link_print()}</Button>
        {sent === 'outbox' && outbox ? <Link to="/practice/outbox">{m.asking_link_to_outbox()}</Link> : null}
        <Button look="quiet" onClick={onDone}>
          {m.asking_link_done()}
        </Button>
      </div>
      <output className={styles['no-print']}>
        {copied === null ? '' : copied ? m.asking_link_copied() : m.outbox_not_copied()}
      </output>
    </div>
  )
}
