import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Side } from '#domain/plan/side.ts'
import { HOW, type How, type NoticeKind, type NoticesPage } from '#server/http/notices-contract.ts'
import { tell } from '#web/live/api.ts'
import { HOW_WORDS, KIND_HINTS, KIND_WORDS } from '#web/notices/notice-words.ts'
import styles from '#web/notices/notices.module.css'
import { Choices } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type HowOftenProps = {
  readonly practice: string
  readonly side: Side
  readonly kind: NoticeKind
  readonly how: How
}

/** How often somebody hears of one kind. A choice holds as soon as it is made, and says so. */
export function HowOften({ practice, side, kind, how }: HowOftenProps) {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<How | null>(null)
  const [said, setSaid] = useState<'saved' | 'notSaved' | null>(null)
  const choose = async (next: How): Promise<void> => {
    setChosen(next)
    setSaid(null)
    const told = await tell<NoticesPage>('/api/notices', { practice, kind, how: next }).catch(() => null)
    const done = told && 'done' in told ? told.done : null
    if (done) queries.setQueryData(['notices', practice], done)
    setChosen(null)
    setSaid(done ? 'saved' : 'notSaved')
  }
  return (
    <div className={styles['kind']}>
      <Choices
        legend={
          <>
            <span className={styles['name']}>{KIND_WORDS[kind]()}</span>
            <span className={styles['hint']}>{KIND_HINTS[side][kind]()}</span>
          </>
        }
        name={kind}
        value={chosen ?? how}
        choices={HOW.map((one) => ({ value: one, words: HOW_WORDS[one]() }))}
        onChoose={(value) => {
          const next = HOW.find((one) => one === value)
          if (next) void choose(next)
        }}
      />
      <p role="status" className={styles['soft']}>
        {said === 'saved' ? m.notices_saved() : said === 'notSaved' ? m.notices_not_saved() : ''}
      </p>
    </div>
  )
}
