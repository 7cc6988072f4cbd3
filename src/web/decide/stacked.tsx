import { useState } from 'react'
import type { Option } from '#domain/options/option-sheet.ts'
import { AnswerShown } from '#web/decide/answer-shown.tsx'
import { QUESTIONS } from '#web/decide/comparing.ts'
import { useOnPaper } from '#web/decide/on-paper.ts'
import styles from '#web/decide/compare.module.css'
import { focusSoon } from '#web/decide/focus-soon.ts'
import { notAlike } from '#web/decide/figure-kinds.ts'
import { useSheet } from '#web/decide/reading-sheet.ts'
import { KIND_WORDS, QUESTION_WORDS } from '#web/decide/sheet-words.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * Options one below the other: each in short first, then, unfolded, the answers to the same questions in the same order. A list at
 * the top leads to each. On paper all of it stands there.
 */
export function Stacked({ options }: { readonly options: readonly Option[] }) {
  const [open, setOpen] = useState<readonly string[]>([])
  const turn = (id: string, on: boolean): void =>
    setOpen((before) => [...before.filter((one) => one !== id), ...(on ? [id] : [])])
  const { sheet } = useSheet()
  const warns = QUESTIONS.some((question) => notAlike(options, question, sheet.sources))
  return (
    <>
      {warns ? <p className={styles['notAlike']}>{m.decide_not_alike()}</p> : null}
      <nav className={styles['jump']} aria-labelledby="jump">
        <h3 id="jump">{m.decide_jump()}</h3>
        <ul>
          {options.map(({ id, name }) => (
            <li key={id}>
              <a
                href={`#option-${id}`}
                onClick={() => {
                  turn(id, true)
                  focusSoon(`option-${id}`)
                }}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {options.map((one) => (
        <One key={one.id} option={one} open={open.includes(one.id)} onTurn={(on) => turn(one.id, on)} />
      ))}
    </>
  )
}

type OneProps = { readonly option: Option; readonly open: boolean; readonly onTurn: (on: boolean) => void }

function One({ option, open, onTurn }: OneProps) {
  const printing = useOnPaper()
  const shown = open || printing
  const { id, name, kind, inShort } = option
  return (
    <section className={styles['option']} aria-labelledby={`option-${id}`}>
      <h3 id={`option-${id}`} tabIndex={-1}>
        {name}
      </h3>
      <p className={styles['kind']}>{KIND_WORDS[kind]()}</p>
      <p>{inShort}</p>
      <details open={shown} onToggle={(event) => onTurn(event.currentTarget.open)}>
        <summary>
          {m.decide_read_all()} <span className="for-readers-only">: {name}</span>
        </summary>
        {shown ? (
          <>
            <dl>
              {QUESTIONS.map((question) => (
                <div key={question}>
                  <dt>{QUESTION_WORDS[question]()}</dt>
                  <dd>
                    <AnswerShown option={option} question={question} />
                  </dd>
                </div>
              ))}
            </dl>
            <p className={styles['back']}>
              <a href="#jump">{m.decide_back_to_list()}</a>
            </p>
          </>
        ) : null}
      </details>
    </section>
  )
}
