import { useState } from 'react'
import type { Practice } from '#domain/practice/practice.ts'
import { recoveryKeyNow } from '#domain/practice/recovery-key.ts'
import { type Here, useHere, useMe } from '#web/live/me.ts'
import { usePracticePage } from '#web/live/practice.ts'
import { KeyOnPaper } from '#web/private-notes/key-on-paper.tsx'
import { makeKey, type NewKey } from '#web/private-notes/new-key.ts'
import styles from '#web/private-notes/notes.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The practice's recovery key: what it is, the one there is, and making one. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.recovery_title()} under={m.recovery_under()}>
      {here ? <RecoveryKey here={here} /> : null}
    </Page>
  )
}

function RecoveryKey({ here }: { readonly here: Here }) {
  const { practice } = usePracticePage(here.id)
  const name = practice.members[useMe().person]?.name ?? ''
  const [made, setMade] = useState<NewKey | 'cannot' | 'inUse' | null>(null)
  if (made !== null && typeof made === 'object')
    return (
      <KeyOnPaper
        practice={practice}
        made={made}
        on={here.today}
        by={name}
        onUsed={() => setMade('inUse')}
        onDiscard={() => setMade(null)}
      />
    )
  const now = recoveryKeyNow(practice)
  return (
    <div className={styles['key']}>
      {made === 'inUse' ? <Notice live>{m.recovery_done()}</Notice> : null}
      <p>{m.recovery_what()}</p>
      <p>{m.recovery_what_needs()}</p>
      <Standing practice={practice} />
      {made === 'cannot' ? (
        <Notice tone="waits" live>
          {m.recovery_cannot()}
        </Notice>
      ) : null}
      {here.roles.includes('administrator') ? (
        <div>
          <Button
            look={now ? 'plain' : 'primary'}
            onClick={() => void makeKey().then((key) => setMade(key ?? 'cannot'))}
          >
            {now ? m.recovery_make_new() : m.recovery_make()}
          </Button>
        </div>
      ) : (
        <p className={styles['soft']}>{m.recovery_reads_only()}</p>
      )}
    </div>
  )
}

function Standing({ practice }: { readonly practice: Practice }) {
  const now = recoveryKeyNow(practice)
  if (!now) return <Notice>{m.recovery_none()}</Notice>
  const before = practice.recoveryKeys.slice(0, -1).map(({ on }) => dayWords(on))
  return (
    <Notice>
      <p>{m.recovery_now({ day: dayWords(now.on), name: practice.members[now.by]?.name ?? '' })}</p>
      {before.length > 0 ? <p>{m.recovery_before({ days: before.join(', ') })}</p> : null}
    </Notice>
  )
}
