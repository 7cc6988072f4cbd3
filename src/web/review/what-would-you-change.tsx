import { Link } from '@tanstack/react-router'
import { linesInOrder } from '#domain/plan/state.ts'
import { kindName } from '#web/line-words/names.ts'
import { headline } from '#web/line-words/told.ts'
import { useMe } from '#web/live/me.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { useReview } from '#web/review/here.ts'
import styles from '#web/review/review.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, Select, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

const ASKED_ABOUT: ReadonlySet<string> = new Set(['goal', 'objective', 'step', 'intervention', 'workingTogether'])
const LONGEST = 90
const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words)

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** The plan is not clear, does not fit, or was not theirs to shape: what would they change? The line opens, or it becomes a note. */
export function WhatWouldYouChange() {
  const { screen, typed, set } = useReview()
  const { plan } = screen
  const { act, refusal, busy } = useAct(screen)
  const inRoom = Boolean(useMe().room)
  const lines = linesInOrder(plan).filter((line) => ASKED_ABOUT.has(line.kind) && line.standing === 'active')
  const line = lines.find((one) => one.id === typed.wishLine)
  const words = typed.wish.trim()
  const keep = async (): Promise<void> => {
    const about = line ? { line: line.id } : {}
    if (await act({ type: 'leaveNote', ...about, about: 'preference', words })) set({ wish: '', wishKept: true })
  }
  return (
    <section className={styles['wish']} aria-labelledby="wish">
      <h3 id="wish">{m.review_wish_title()}</h3>
      <p>{m.review_wish_thanks()}</p>
      <Field label={m.review_wish()}>
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
              words: shortened(`${capitalised(kindName(one.kind, 'client', one.words))}: ${headline(one, 'client')}`),
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
