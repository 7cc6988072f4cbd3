import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addDays } from '#domain/kernel/dates.ts'
import type { Looking } from '#domain/plan/review/looking.ts'
import type { Side } from '#domain/plan/side.ts'
import { useDraft } from '#web/live/drafts.ts'
import { useKeepOnLeaving } from '#web/live/keep-on-leaving.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { AsksPlace } from '#web/review/asks-place.tsx'
import { begunWords } from '#web/review/begun-words.ts'
import { EndPlace } from '#web/review/end-place.tsx'
import { HandsOver } from '#web/review/hands-over.tsx'
import { HelpedPlace } from '#web/review/helped-place.tsx'
import { ReviewContext } from '#web/review/here.ts'
import { LinesPlace } from '#web/review/lines-place.tsx'
import { NumbersPlace } from '#web/review/numbers-place.tsx'
import {
  type Place,
  placeOf,
  PLACES,
  reviewDraft,
  type ReviewTyped,
  typedFrom,
  sharedAs,
  withShared,
} from '#web/review/review-typed.ts'
import styles from '#web/review/review.module.css'
import { WhatChanged } from '#web/review/what-changed.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const NAME: Record<Place, () => string> = {
  since: m.review_place_since,
  lines: m.review_place_lines,
  helped: m.review_place_helped,
  numbers: m.review_place_numbers,
  asks: m.review_place_asks,
  end: m.review_place_end,
}
const QUESTION: Record<Exclude<Place, 'asks'>, () => string> = {
  since: m.review_ask_since,
  lines: m.review_ask_lines,
  helped: m.review_ask_helped,
  numbers: m.review_ask_numbers,
  end: m.review_ask_end,
}

const UNTIL_SHARED = { not: m.review_only_you, asItIs: m.review_shared_here, otherwise: m.review_shared_changed }

type Props = {
  readonly screen: PlanScreen
  readonly review: Looking
  readonly side: Side
  /** Told which look this screen was at, so that what comes of it is shown here once it has ended. */
  readonly onOpen: (review: string) => void
}

/** Ten guided minutes: one thing after the other, freely back and forth; each side's own words, kept as they are typed. */
export function Guide({ screen, review, side, onOpen }: Props) {
  const { plan, page, asker } = screen
  const inRoom = asker.inRoomWith
  const [empty] = useState<ReviewTyped>(() =>
    typedFrom(review.sides[side], inRoom ? 'asks' : 'since', addDays(page.today, plan.reviewEvery ?? page.reviewEvery)),
  )
  const id = reviewDraft(review.id)
  const draft = useDraft<ReviewTyped>(screen, id, empty)
  const { set, kept } = draft
  const typed = useMemo(() => withShared(draft.typed, empty), [draft.typed, empty])
  const gone = useRef(false)
  const unkept = useCallback(
    () => (gone.current || (kept !== 'keeping' && kept !== 'tabOnly') ? null : typed),
    [kept, typed],
  )
  useKeepOnLeaving(screen, id, unkept)
  useEffect(() => onOpen(review.id), [onOpen, review.id])
  const place = placeOf(typed)
  const heading = useRef<HTMLHeadingElement>(null)
  const began = useRef(place)
  useEffect(() => {
    if (place === began.current) return
    began.current = place
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [place])
  const at = PLACES.indexOf(place)
  const [before, after] = [PLACES[at - 1], PLACES[at + 1]]
  const client = nameOfSide(screen, 'client')
  const other = side === 'therapist' ? client : (inRoom ?? nameOfSide(screen, 'therapist'))
  const question =
    place !== 'asks'
      ? QUESTION[place]()
      : side === 'client'
        ? m.review_ask_asks()
        : m.review_ask_asks_therapist({ name: client })
  // The three questions are the client's: the therapist has nothing of their own there.
  const theirs = place === 'asks' && side === 'therapist'
  const keepAll = async (): Promise<void> => {
    await draft.prepare(null, false)
    gone.current = true
  }
  const saidAll = (): void => {
    gone.current = true
    draft.drop()
  }
  return (
    <ReviewContext value={{ screen, review, side, other, typed, set }}>
      <HandsOver keepAll={keepAll} />
      <p className={styles['soft']}>{begunWords(screen, review)}</p>
      <nav className={styles['places']} aria-label={m.review_places()}>
        <ol>
          {PLACES.map((one, n) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === place ? 'step' : undefined}
                onClick={() => set({ place: one })}
              >
                <span className={styles['number']} aria-hidden="true">
                  {n + 1}
                </span>{' '}
                <span className={styles['name']}>{NAME[one]()}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={styles['place']} aria-labelledby="question">
        <h2 id="question" ref={heading} tabIndex={-1}>
          {question}
        </h2>
        {place === 'since' ? <WhatChanged screen={screen} /> : null}
        {place === 'lines' ? <LinesPlace /> : null}
        {place === 'helped' ? <HelpedPlace /> : null}
        {place === 'numbers' ? <NumbersPlace /> : null}
        {place === 'asks' ? <AsksPlace /> : null}
        {place === 'end' ? <EndPlace onEnded={saidAll} /> : null}
      </section>
      <footer className={styles['foot']}>
        <p role="status" className={styles['soft']}>
          {kept === 'tabOnly'
            ? m.review_tab_only()
            : kept === 'notKept'
              ? m.review_not_kept()
              : place === 'since' || place === 'end' || theirs
                ? ''
                : UNTIL_SHARED[sharedAs(typed, side, review, plan)]()}
        </p>
        {before ? <Button onClick={() => set({ place: before })}>{m.review_back()}</Button> : <span />}
        {after ? (
          <Button look="primary" onClick={() => set({ place: after })}>
            {m.review_on()}
          </Button>
        ) : null}
      </footer>
    </ReviewContext>
  )
}
