import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutboxPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'
import { useHere } from '#web/live/me.ts'
import styles from '#web/practice/practice.module.css'
import { Button } from '#web/ui/button.tsx'
import { momentWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The letters that wait because no mail server is set: to be sent by hand. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.outbox_title()} under={m.outbox_under()}>
      {here ? <Outbox practice={here.id} /> : null}
    </Page>
  )
}

function Outbox({ practice }: { readonly practice: string }) {
  const { data } = useSuspenseQuery({
    queryKey: ['outbox', practice],
    queryFn: () => ask<OutboxPage>(`/api/outbox?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })
  if (data.mails.length === 0)
    return (
      <EmptyState title={m.outbox_empty()}>
        <p>{m.outbox_empty_text()}</p>
      </EmptyState>
    )
  return (
    <>
      <p className={styles['soft']}>{m.outbox_order()}</p>
      <ul>
        {data.mails.map((mail) => (
          <li key={mail.id} className={styles['letter']}>
            <h2>{m.outbox_to({ to: mail.to })}</h2>
            <p className={styles['soft']}>{m.outbox_about({ subject: mail.subject, at: momentWords(mail.at) })}</p>
            {mail.stuck ? <Notice tone="waits">{stuckWords(mail.stuck)}</Notice> : null}
            <pre>{mail.text}</pre>
            <div className={styles['acts']}>
              <Copy words={m.outbox_copy_letter()} text={mail.text} />
              <Copy words={m.outbox_copy_link()} text={linkIn(mail.text)} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type Stuck = NonNullable<OutboxPage['mails'][number]['stuck']>

/** Why it has not left, and whether it is still tried. */
function stuckWords({ problem, forGood }: Stuck): string {
  if (problem === 'noMailbox') return m.outbox_stuck_noMailbox_therapist()
  if (problem === 'refused') return m.outbox_stuck_refused_therapist()
  return forGood ? m.outbox_stuck_over_therapist() : m.outbox_stuck_later_therapist()
}

const linkIn = (text: string): string => /https?:\/\/\S+/.exec(text)?.[0] ?? text

function Copy({ words, text }: { readonly words: string; readonly text: string }) {
  const [said, setSaid] = useState('')
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setSaid(done ? m.outbox_copied() : m.outbox_not_copied())
  }
  return (
    <span>
      <Button small onClick={() => void copy()}>
        {words}
      </Button>{' '}
      <span role="status" className={styles['soft']}>
        {said}
      </span>
    </span>
  )
}
