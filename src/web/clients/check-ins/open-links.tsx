import { useRef, useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { AskingProps } from '#web/clients/check-ins/asking-props.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { readsAfter } from '#web/clients/check-ins/settings-query.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** The links that would still open, each with who made it and a way to end it. */
export function OpenLinks({ here, page, settings, capacity }: AskingProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const [ended, setEnded] = useState(false)
  const { client } = page
  const open = settings.links.filter((one) => !one.ended && one.usedOn === undefined && one.until >= settings.today)
  const used = settings.links.findLast((one) => one.usedOn !== undefined)?.usedOn
  const end = async (link: string): Promise<void> => {
    setBusy(true)
    const stream = `checkins/${client.id}`
    const refused = await issueOnStream(stream, here.id, capacity, { type: 'endLink', link }, readsAfter(client.id))
    setRefusal(refused)
    setEnded(refused === null)
    setBusy(false)
    // The button that was pressed is gone with its link.
    if (!refused) heading.current?.focus()
  }
  if (open.length === 0 && used === undefined && !refusal && !ended) return null
  return (
    <div className={styles['part']}>
      <h3 ref={heading} tabIndex={-1}>
        {m.asking_links_open()}
      </h3>
      {refusal ? (
        <Notice tone="waits" live>
          {REFUSAL_WORDS[refusal.code]()}
        </Notice>
      ) : null}
      <output>{open.length === 0 ? m.asking_links_none() : ended ? m.asking_links_ended() : ''}</output>
      <ul className={styles['said']}>
        {open.map((one) => (
          <li key={one.id} className={styles['ways']}>
            <span>
              {m.asking_links_one({ by: page.people[one.by]?.name ?? m.someone(), day: dayWords(one.until) })}
            </span>
            <Button look="quiet" small disabled={busy} onClick={() => void end(one.id)}>
              {m.asking_links_end()}
            </Button>
          </li>
        ))}
      </ul>
      {used ? <p className={styles['soft']}>{m.asking_links_used({ day: dayWords(used) })}</p> : null}
    </div>
  )
}
