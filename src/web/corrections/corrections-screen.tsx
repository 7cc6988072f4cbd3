import { Link, useParams } from '@tanstack/react-router'
import styles from '#web/corrections/corrections.module.css'
import { RequestCard } from '#web/corrections/request-card.tsx'
import { requestsOf } from '#web/corrections/requests.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { useReadingAlone } from '#web/plan/alone.ts'
import { nameOfSide, ReadingContext } from '#web/plan/reading.ts'
import { sharedWords } from '#web/plan/shared-note.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/**
 * Corrections the client asked for: what was accepted and is not made yet, what waits, by its day; below, what was
 * answered and what can be done next.
 */
export function Screen() {
  const { plan: id = '' } = useParams({ strict: false })
  const screen = usePlanPage(id)
  const mine = screen.side === 'client'
  const { accepted, open, answered } = requestsOf(screen.plan)
  // The composer that makes an accepted correction real is the plan's own.
  const reading = useReadingAlone(screen)
  const { reader, shared } = reading
  const name = nameOfSide(screen, 'client')
  return (
    <ReadingContext value={reading}>
      <Page
        title={mine ? m.corrections_title() : m.corrections_title_therapist({ name })}
        under={mine ? m.corrections_under() : m.corrections_under_therapist()}
        beside={
          <Link to="/plan/$plan" params={{ plan: id }}>
            {m.signing_to_plan()}
          </Link>
        }
      >
        {accepted.length + open.length + answered.length === 0 ? (
          <EmptyState title={mine ? m.corrections_none() : m.corrections_none_therapist()}>
            <p>{mine ? m.corrections_none_text() : m.corrections_none_text_therapist({ name })}</p>
          </EmptyState>
        ) : null}
        {accepted.length > 0 ? (
          <section className={styles['part']} aria-labelledby="accepted">
            <h2 id="accepted">{m.corrections_accepted()}</h2>
            {accepted.map((one) => (
              <RequestCard key={one.id} screen={screen} one={one} reader={reader} />
            ))}
          </section>
        ) : null}
        {open.length > 0 ? (
          <section className={styles['part']} aria-labelledby="waits">
            <h2 id="waits">{mine ? m.corrections_open() : m.corrections_open_therapist()}</h2>
            {open.map((one) => (
              <RequestCard key={one.id} screen={screen} one={one} reader={reader} />
            ))}
          </section>
        ) : null}
        {answered.length > 0 ? (
          <section className={styles['part']} aria-labelledby="answered">
            <h2 id="answered">{m.corrections_answered()}</h2>
            {answered.map((one) => (
              <RequestCard key={one.id} screen={screen} one={one} reader={reader} />
            ))}
          </section>
        ) : null}
        <output className="for-readers-only">{shared ? sharedWords(screen) : ''}</output>
      </Page>
    </ReadingContext>
  )
}
