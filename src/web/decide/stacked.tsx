import type { Option } from '#domain/options/option-sheet.ts'
import { AnswerShown } from '#web/decide/answer-shown.tsx'
import { QUESTIONS } from '#web/decide/comparing.ts'
import styles from '#web/decide/compare.module.css'
import { KIND_WORDS, QUESTION_WORDS } from '#web/decide/sheet-words.ts'
import { m } from '#words/paraglide/messages.js'

/** Options one below the other, all with the same questions in the same order; a list at the top leads to each. */
export function Stacked({ options }: { readonly options: readonly Option[] }) {
  return (
    <>
      <nav className={styles['jump']} aria-labelledby="jump">
        <h3 id="jump">{m.decide_jump()}</h3>
        <ul>
          {options.map((one) => (
            <li key={one.id}>
              <a href={`#option-${one.id}`}>{one.name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {options.map((one) => (
        <section key={one.id} className={styles['option']} aria-labelledby={`option-${one.id}`}>
          <h3 id={`option-${one.id}`} tabIndex={-1}>
            {one.name}
          </h3>
          <p className={styles['kind']}>{KIND_WORDS[one.kind]()}</p>
          <p>{one.inShort}</p>
          <dl>
            {QUESTIONS.map((question) => (
              <div key={question}>
                <dt>{QUESTION_WORDS[question]()}</dt>
                <dd>
                  <AnswerShown option={one} question={question} />
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles['back']}>
            <a href="#jump">{m.decide_back_to_list()}</a>
          </p>
        </section>
      ))}
    </>
  )
}
