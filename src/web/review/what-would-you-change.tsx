import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { kindName } from '#web/line-words/names.ts'
import { headline } from '#web/line-words/told.ts'
import { useMe } from '#web/live/me.ts'
import { Refused } from '#web/plan/refused.tsx'
import { useReview } from '#web/review/here.ts'
import styles from '#web/review/review.module.css'
import { shareWish, wishLines } from '#web/review/wish.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Select, TextArea } from '#web/ui/field.tsx'
import { shortened } from '#web/ui/shortened.ts'
import { m } from '#words/paraglide/messages.js'

const LONGEST = 90

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** The plan is not clear, does not fit, or was not theirs to shape: what would they change? The line opens, or it becomes a note. */
export function WhatWouldYouChange() {
  const { screen, typed, set } = useReview()
  const { plan } = screen
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const inRoom = Boolean(useMe().room)
  const lines = wishLines(plan)
  const line = lines.find((one) => one.id === typed.wishLine)
  const words = typed.wish.trim()
  const keep = async (): Promise<void> => {
    setBusy(true)
    const refused = await shareWish(screen, typed)
    setBusy(false)
    setRefusal(refused)
    if (!refused) set({ wish: '', wishKept: true })
  }
  return (
    <section className={styles['wish']} aria-labelledby="wish">
      <h3 id="wish">{m.review_wish_title()}</h3>
      <p>{m.review_wish_thanks()}</p>
      <Field label={m.review_wish()} hint={m.review_wish_hint()}>
        {(wiring) => (
          <TextArea
            {...wiring}
            ownWords
            value={typed.wish}
            onChange={(event) => set({ wish: event.target.value, wishKept: false })}
          />
        )}
      </Field>
      <Field label={m.review_wish_where()}>
        {(wiring) => (
          <Select
            value={line ? line.id : ''}
            none={m.review_wish_whole()}
            choices={lines.map((one) => ({
              value: one.id,
              words: shortened(
                `${capitalised(kindName(one.kind, 'client', one.words))}: ${headline(one, 'client')}`,
                LONGEST,
              ),
            }))}
            onChoose={(wishLine) => set({ wishLine })}
            {...wiring}
          />
        )}
      </Field>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button disabled={busy || words === ''} onClick={() => void keep()}>
          {m.review_wish_note()}
        </Button>
        {line && !inRoom ? (
          <Link to={`/plan/${plan.id}`} hash={`change-${line.id}`}>
            {m.review_wish_change()}
          </Link>
        ) : null}
      </div>
      <output className={styles['soft']}>{typed.wishKept ? m.review_wish_kept() : ''}</output>
    </section>
  )
}
