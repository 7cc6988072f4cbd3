import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { outcomesOf } from '#domain/plan/review/reviewing.ts'
import { wantedIn } from '#domain/plan/review/wanted-words.ts'
import type { Looking } from '#domain/plan/review/looking.ts'
import type { Plan } from '#domain/plan/state.ts'
import { headline } from '#web/line-words/told.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { Refused } from '#web/plan/refused.tsx'
import { BothSides } from '#web/review/both-sides.tsx'
import { useReview } from '#web/review/here.ts'
import { OUTCOME } from '#web/review/review-words.ts'
import { isSame, saidOf, saysNothing, wishIn } from '#web/review/review-typed.ts'
import styles from '#web/review/review.module.css'
import { shareWish } from '#web/review/wish.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** Both sides next to each other; each shares its own; the therapist sees what will become suggestions, and ends the look. */
export function EndPlace({ onEnded }: { readonly onEnded: () => void }) {
  const { screen, review, side, other, typed, set } = useReview()
  const { plan } = screen
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const said = saidOf(typed, side, plan)
  const shared = review.sides[side]
  // One's own words stand here as they would be shared.
  const sides = { ...review.sides, ...(saysNothing(said) ? {} : { [side]: said }) }
  const saidAll = shared ? isSame(shared, said) : saysNothing(said)
  const wish = wishIn(typed, side)
  const settled = saidAll && wish === ''
  const theirs = review.sides[side === 'client' ? 'therapist' : 'client']

  const share = async (): Promise<Refusal | null> => {
    const refused = saidAll ? null : await screen.issue({ type: 'sayInReview', review: review.id, ...said } as never)
    if (refused && refused.code !== 'nothing-changed') return refused
    const kept = wish === '' ? null : await shareWish(screen, typed)
    if (!kept && wish !== '') set({ wish: '', wishKept: true })
    return kept
  }
  const acting = async (act: () => Promise<Refusal | null>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setRefusal(await act())
    setBusy(false)
  }
  const end = async (): Promise<Refusal | null> => {
    const refused = settled ? null : await share()
    if (refused) return refused
    const nextOn = typed.nextOn ? { nextOn: typed.nextOn } : {}
    const stays = await screen.issue({ type: 'closeReview', review: review.id, ...nextOn })
    if (!stays) onEnded()
    return stays
  }
  const atDay = refusal?.field === 'nextOn'
  const shareWords = shared ? m.review_share_again() : m.review_share()
  return (
    <>
      <section className={styles['part']}>
        <h3>{m.review_both()}</h3>
        <BothSides screen={screen} review={{ sides }} />
        {theirs ? null : <p className={styles['soft']}>{m.review_none_of_theirs({ name: other })}</p>}
        {wish ? (
          <div>
            <p>{m.review_wish_goes_along()}</p>
            <p className="own-words">{wish}</p>
          </div>
        ) : null}
        <div role="status" className={styles['part']}>
          {settled ? null : <p>{m.review_not_shared_yet()}</p>}
          {settled && typed.wishKept ? <p>{m.review_wish_kept()}</p> : null}
          {shared && settled ? (
            <p>
              {m.review_shared()} {side === 'client' ? m.review_shared_next({ name: other }) : ''}
            </p>
          ) : null}
        </div>
        {settled ? null : (
          <div className={styles['acts']}>
            <Button look={side === 'client' ? 'primary' : 'plain'} disabled={busy} onClick={() => void acting(share)}>
              {shareWords}
            </Button>
          </div>
        )}
      </section>
      {screen.may('closeReview') ? (
        <form
          className={styles['ends']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void acting(end)
          }}
        >
          <WillCome sides={sides} plan={plan} />
          <Field label={m.review_next_on_therapist()} problem={atDay ? REFUSAL_WORDS[refusal.code]() : undefined}>
            {(wiring) => <NextDay {...wiring} />}
          </Field>
          <Refused refusal={atDay ? null : refusal} />
          <div className={styles['acts']}>
            <Button type="submit" look="primary" disabled={busy}>
              {m.review_end_therapist()}
            </Button>
          </div>
        </form>
      ) : (
        <Refused refusal={refusal} />
      )}
    </>
  )
}

function NextDay(wiring: { readonly id: string }) {
  const { typed, set } = useReview()
  return (
    <Input {...wiring} type="date" value={typed.nextOn} onChange={(event) => set({ nextOn: event.target.value })} />
  )
}

/** What ending it would suggest, and what it would leave to talk about. */
function WillCome({ sides, plan }: { readonly sides: Looking['sides']; readonly plan: Plan }) {
  const { typed } = useReview()
  const outcomes = outcomesOf({ sides }, plan)
  const words = (id: string): string => {
    const line = plan.lines[id]
    return line ? headline(line, 'professional') : ''
  }
  const { client, therapist } = sides
  const differ = Object.keys(client?.lines ?? {}).filter((id) => {
    const theirs = therapist?.lines[id]?.verdict
    return theirs !== undefined && theirs !== client?.lines[id]?.verdict && plan.lines[id]
  })
  const change = wantedIn({ sides }, plan)
  const coming = [
    ...outcomes.map(({ line, standing }) => ({
      id: line,
      says: OUTCOME[standing]({ line: words(line) }),
    })),
    ...(typed.nextOn ? [{ id: 'next', says: m.review_will_date_therapist({ day: dayWords(typed.nextOn) }) }] : []),
  ]
  return (
    <div className={styles['part']}>
      {coming.length === 0 ? (
        <p>{m.review_will_nothing_therapist()}</p>
      ) : (
        <>
          <p>{m.review_will_come_therapist()}</p>
          <ul className={styles['list']}>
            {coming.map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ul>
        </>
      )}
      {change.map(({ line: id }) => (
        <p key={id}>{m.review_to_change_therapist({ line: words(id) })}</p>
      ))}
      {differ.map((id) => (
        <p key={id}>{m.review_differ_therapist({ line: words(id) })}</p>
      ))}
    </div>
  )
}
