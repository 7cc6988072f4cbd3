import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { reviewOpen } from '#domain/plan/review/looking.ts'
import { useMe } from '#web/live/me.ts'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { BeforeReview } from '#web/review/before-review.tsx'
import { begunWords } from '#web/review/begun-words.ts'
import { BothSides } from '#web/review/both-sides.tsx'
import { EarlierReviews } from '#web/review/earlier-reviews.tsx'
import { Guide } from '#web/review/guide.tsx'
import { LastReview } from '#web/review/last-review.tsx'
import styles from '#web/review/review.module.css'
import { StillTyped } from '#web/review/still-typed.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFocusAfter } from '#web/ui/focus-after.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Looking at the plan together: when it is time and why, ten guided minutes, and what came of it. */
export function Screen() {
  const { plan = '' } = useParams({ strict: false })
  const screen = usePlanPage(plan)
  const client = screen.side === 'client'
  const title = client ? m.review_title() : m.review_title_therapist({ name: nameOfSide(screen, 'client') })
  if (screen.page.capacity === 'supporter')
    return (
      <Page title={m.review_title()}>
        <EmptyState title={m.review_between_two()} />
      </Page>
    )
  return (
    <Page title={title} under={<Under screen={screen} />}>
      <Body key={plan} screen={screen} />
    </Page>
  )
}

function Under({ screen }: { readonly screen: PlanScreen }) {
  // A screen that was handed over in the room stays on its page.
  if (useMe().room) return null
  return (
    <Link to={`/plan/${screen.plan.id}`}>
      {screen.side === 'client' ? m.review_to_plan() : m.review_to_plan_therapist()}
    </Link>
  )
}

function Body({ screen }: { readonly screen: PlanScreen }) {
  const { plan } = screen
  const [wasOpen, setWasOpen] = useState(false)
  const [mine, setMine] = useState<string | null>(null)
  const open = plan.closed ? undefined : reviewOpen(plan)
  const last = plan.reviews.findLast((one) => one.done)
  useFocusAfter(open?.id ?? '', () => document.getElementById('question'))
  if (open && screen.side && screen.may('sayInReview'))
    return (
      <>
        {wasOpen ? <Notice live>{m.review_was_open()}</Notice> : null}
        <Guide key={open.id} screen={screen} review={open} side={screen.side} onOpen={setMine} />
      </>
    )
  return (
    <div className={styles['parts']}>
      {plan.closed ? <Notice>{m.review_closed_plan()}</Notice> : null}
      {open ? (
        <section className={styles['part']}>
          <p>{begunWords(screen, open)}</p>
          <BothSides screen={screen} review={open} />
        </section>
      ) : (
        <>
          {last && screen.side && screen.may('leaveNote') ? (
            <StillTyped key={last.id} screen={screen} review={last} side={screen.side} />
          ) : null}
          {last ? <LastReview screen={screen} review={last} justNow={mine === last.id} /> : null}
          {plan.closed ? null : <BeforeReview screen={screen} onWasOpen={() => setWasOpen(true)} />}
        </>
      )}
      <EarlierReviews screen={screen} without={last?.id} />
    </div>
  )
}
