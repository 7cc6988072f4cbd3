import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Instead } from '#domain/plan/consent/consent.ts'
import { usePlanPage } from '#web/live/plan.ts'
import { mainField } from '#web/line-words/told.ts'
import { DeclinedNotes } from '#web/not-this/declined-notes.tsx'
import { ChangeMind } from '#web/not-this/change-mind.tsx'
import { nextThings } from '#web/not-this/next-things.ts'
import styles from '#web/not-this/not-this.module.css'
import { Tell } from '#web/not-this/tell.tsx'
import { useTypedHere } from '#web/not-this/typed-here.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/**
 * "I do not want this": a no is met with what can be done next, all on one page. Nothing of it reaches the therapist unless the client
 * tells them, and before that it says what they will read.
 */
export function Screen() {
  const { plan: planId = '', line: lineId = '' } = useParams({ strict: false })
  const screen = usePlanPage(planId)
  const here = useTypedHere(screen, lineId)
  const { chose } = here.typed
  const setChose = (what: Instead | null): void => here.set({ chose: what })
  const line = Object.hasOwn(screen.plan.lines, lineId) ? screen.plan.lines[lineId] : undefined
  // Right after telling, the ways back stand below the words that say what follows.
  const [rested] = useState(line?.standing === 'paused')
  if (screen.side !== 'client')
    return (
      <Page title={m.not_this_title()}>
        <EmptyState title={m.not_this_for_clients()}>
          <Link to={`/plan/${planId}`}>{m.not_this_to_plan()}</Link>
        </EmptyState>
      </Page>
    )
  if (line?.kind !== 'intervention' || line.standing === 'ended')
    return (
      <Page title={m.not_this_title()}>
        <EmptyState title={m.not_this_gone()}>
          <p>{m.not_this_gone_text()}</p>
          <Link to="/rights">{m.rights_link()}</Link>
          <Link to={`/plan/${planId}`}>{m.not_this_to_plan()}</Link>
        </EmptyState>
      </Page>
    )
  const things = nextThings(planId, lineId)
  const method = String(line.words[mainField(line)] ?? '')
  const chosen = things.find((one) => one.what === chose)
  return (
    <Page title={m.not_this_title()} under={m.not_this_who_reads()}>
      <div className={styles['parts']}>
        <p>
          {m.not_this_about()} <strong>{method}</strong>
        </p>
        <p>{m.not_this_intro()}</p>
        <DeclinedNotes screen={screen} line={line} />
        {line.standing === 'paused' && rested ? <ChangeMind screen={screen} line={line} /> : null}
        <fieldset className={styles['things']} aria-describedby="next-hint">
          <legend>{m.not_this_next()}</legend>
          <p id="next-hint" className={styles['soft']}>
            {m.not_this_next_hint()}
          </p>
          {things.map(({ what, title, text, link }) => (
            <div key={what} className={styles['thing']} data-chosen={chose === what}>
              <label className={styles['title']}>
                <input
                  type="radio"
                  name="next"
                  checked={chose === what}
                  aria-describedby={`next-${what}`}
                  onChange={() => setChose(what)}
                />
                {title()}
              </label>
              <p id={`next-${what}`} className={styles['text']}>
                {text()}
              </p>
              {link ? (
                <Link to={link.to} {...(link.hash ? { hash: link.hash } : {})}>
                  {link.words()}
                  <span className="for-readers-only">: {title()}</span>
                </Link>
              ) : null}
            </div>
          ))}
          <div className={styles['thing']} data-chosen={chose === null}>
            <label>
              <input type="radio" name="next" checked={chose === null} onChange={() => setChose(null)} />
              {m.not_this_none()}
            </label>
          </div>
        </fieldset>
        <section className={styles['rights']}>
          <p>
            <Link to="/rights/complaint">{m.not_this_complaint()}</Link>
          </p>
          <p className={styles['soft']}>{m.not_this_complaint_text()}</p>
        </section>
        {screen.may('sayNoToMethod') ? (
          <Tell screen={screen} line={line} method={method} chosen={chosen} here={here} />
        ) : (
          <p>{m.not_this_not_yet()}</p>
        )}
      </div>
    </Page>
  )
}
