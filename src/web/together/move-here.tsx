import { useEffect, useRef } from 'react'
import { Refused } from '#web/plan/refused.tsx'
import { useKeepAnswers } from '#web/together/keep-answers.ts'
import { Move } from '#web/together/moves.tsx'
import { useRoom } from '#web/together/room-here.ts'
import { type Place, PLACES, textOf } from '#web/together/sheet.ts'
import styles from '#web/together/together.module.css'
import { stepKey, topicsOf } from '#web/together/topics.ts'
import { WhatCame } from '#web/together/what-came.tsx'
import { Button } from '#web/ui/button.tsx'
import { shownBefore } from '#web/ui/shown-before.ts'
import { m } from '#words/paraglide/messages.js'

type PlaceWords = { readonly name: () => string; readonly question: () => string; readonly help: () => string }

const OVER = { question: m.together_over, help: m.together_over_help }

const WORDS: Record<Place, PlaceWords> = {
  things: { name: m.together_things, question: m.together_things_question, help: m.together_things_help },
  matters: { name: m.together_matters, question: m.together_matters_question, help: m.together_matters_help },
  help: { name: m.together_help, question: m.together_help_question, help: m.together_help_help },
  do: { name: m.together_do, question: m.together_do_question, help: m.together_do_help },
  end: { name: m.together_end, question: m.together_end_question, help: m.together_end_help },
}

/**
 * The move the two are at: one question in large words, and the ways to the others. After the session in which they went through them
 * only what came of it.
 */
export function MoveHere({ onStartAnew }: { readonly onStartAnew: () => void }) {
  const { sheet, go, kept, over } = useRoom()
  const place = over ? 'end' : sheet.place
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    shownBefore()
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [place, over])
  const { said, keep, refusal, busy } = useKeepAnswers()
  const keeps = said !== null && (place === 'things' || place === 'end')
  // While a step is being written, writing it down is what comes first.
  const writing = place === 'do' && topicsOf(sheet).some(({ id }) => textOf(sheet, stepKey(id, 'action')).trim() !== '')
  const at = PLACES.indexOf(place)
  const [before, after] = over ? [] : [PLACES[at - 1], PLACES[at + 1]]
  const { question, help } = over ? OVER : WORDS[place]
  return (
    <>
      {over ? null : (
        <nav className={styles['moves']} aria-label={m.together_moves()}>
          {PLACES.map((one, n) => (
            <button key={one} type="button" aria-current={one === place ? 'step' : undefined} onClick={() => go(one)}>
              <span className={styles['number']}>{one === 'end' ? <span aria-hidden="true">✓</span> : n + 1}</span>{' '}
              <span className={styles['name']}>{WORDS[one].name()}</span>
            </button>
          ))}
        </nav>
      )}
      <div className={styles['move']}>
        <div className={styles['question']}>
          <h1 ref={heading} tabIndex={-1}>
            {question()}
          </h1>
          <p>{help()}</p>
        </div>
        {place === 'end' ? <WhatCame onStartAnew={onStartAnew} /> : <Move move={place} />}
      </div>
      <footer className={styles['foot']}>
        {refusal ? (
          <div className={styles['whole']}>
            <Refused refusal={refusal} />
          </div>
        ) : null}
        <p className={styles['kept']} role="status">
          {kept === 'tabOnly' ? m.together_tab_only() : kept === 'notKept' ? m.together_not_kept() : ''}
        </p>
        {before ? <Button onClick={() => go(before)}>{m.together_back()}</Button> : <span />}
        {after ? (
          <Button
            look={writing ? 'plain' : 'primary'}
            disabled={busy}
            onClick={() => void (keeps ? keep() : Promise.resolve(true)).then((done) => done && go(after))}
          >
            {keeps ? m.together_keep_and_on() : after === 'end' ? m.together_see() : m.together_on()}
          </Button>
        ) : keeps ? (
          <Button look="primary" disabled={busy} onClick={() => void keep()}>
            {m.together_keep_answers()}
          </Button>
        ) : null}
      </footer>
    </>
  )
}
