import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Document } from '#domain/plan/document.ts'
import { freeze } from '#domain/plan/version.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'
import { kindName, type Reader } from '#web/line-words/names.ts'
import { headline } from '#web/line-words/told.ts'
import { useMe } from '#web/live/me.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/review/review.module.css'
import { type Happened, happenedSince, heldSince, type Moved, movedSince, sinceWhen } from '#web/review/since.ts'
import { Changes } from '#web/signing/changes.tsx'
import { dayWords, nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const AnswersSince = lazy(async () => ({ default: (await import('#web/review/answers-since.tsx')).AnswersSince }))

/** What changed since last time, made from the plan itself: what happened, what the answers say, what became of the lines. */
export function WhatChanged({ screen }: { readonly screen: PlanScreen }) {
  const { plan, page } = screen
  const inRoom = Boolean(useMe().room)
  const reader: Reader = screen.side === 'client' ? 'client' : 'professional'
  const since = sinceWhen(plan, page.today)
  const day = { day: dayWords(since.on) }
  const happened = happenedSince(plan, since.on)
  const held = heldSince(plan, since)
  return (
    <div className={styles['parts']}>
      <p>
        {since.what === 'review'
          ? m.review_since_review(day)
          : since.what === 'version'
            ? m.review_since_version({ ...day, number: since.number ?? 1 })
            : m.review_since_start(day)}
      </p>
      {happened.length + held > 0 ? (
        <section>
          <h3>{m.review_since_happened()}</h3>
          <ul className={styles['list']}>
            {held > 0 ? <li>{m.review_since_sessions({ count: held })}</li> : null}
            {happened.map((one) => (
              <li key={one.id}>
                <span className={styles['soft']}>{happenedWords(one)}</span>
                <span className={one.what === 'step' ? '' : 'own-words'}>{headline(one.line, reader)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {/* Answers given at home are not opened on a screen that was handed over. */}
      {inRoom ? null : (
        <Suspense>
          <AnswersSince plan={plan.id} />
        </Suspense>
      )}
      <section>
        <h3>{m.review_since_plan()}</h3>
        <InThePlan screen={screen} reader={reader} />
      </section>
    </div>
  )
}

function InThePlan({ screen, reader }: { readonly screen: PlanScreen; readonly reader: Reader }) {
  const { plan, page } = screen
  const since = sinceWhen(plan, page.today)
  const document = versionInForce(plan)?.document
  if (since.what === 'version' && document)
    return (
      <Changes
        earlier={withoutWaymarks(document)}
        later={withoutWaymarks(freeze(plan, 0, { today: page.today }, ''))}
        reader={reader}
      />
    )
  const moved = movedSince(plan, since.on)
  if (moved.length === 0) return <p>{m.review_since_nothing()}</p>
  return (
    <>
      <ul className={styles['list']}>
        {moved.map(({ how, line }) => (
          <li key={line.id}>
            <span className={styles['soft']}>{MOVED[how]({ kind: kindName(line.kind, reader, line.words) })}</span>
            <span>{headline(line, reader)}</span>
          </li>
        ))}
      </ul>
      {plan.versions.length > 0 ? (
        <p>
          <Link to={`/plan/${plan.id}/versions`}>{m.review_since_compare()}</Link>
        </p>
      ) : null}
    </>
  )
}

/** Hard patches and waymarks are told as what happened; telling them twice would make them weigh more. */
const withoutWaymarks = ({ lines }: Pick<Document, 'lines'>): Pick<Document, 'lines'> => ({
  lines: lines.filter((line) => line.kind !== 'milestone'),
})

const MOVED: Record<Moved['how'], (named: { kind: string }) => string> = {
  added: m.review_since_added,
  reworded: m.review_since_reworded,
  paused: m.review_since_paused,
  ended: m.review_since_ended,
}

function happenedWords({ what, on }: Happened): string {
  switch (what) {
    case 'setback':
      return m.review_since_setback({ day: nearDayWords(on) })
    case 'lifeEvent':
      return m.review_since_life_event({ day: nearDayWords(on) })
    case 'waymark':
      return m.review_since_waymark({ day: nearDayWords(on) })
    case 'step':
      return m.review_since_step()
    case 'goal':
      return m.review_since_goal()
    case 'objective':
      return m.review_since_objective()
  }
}
