import type { Option } from '#domain/options/option-sheet.ts'
import { AnswerShown } from '#web/decide/answer-shown.tsx'
import { comparing } from '#web/decide/comparing.ts'
import styles from '#web/decide/compare.module.css'
import { KIND_WORDS, QUESTION_WORDS } from '#web/decide/sheet-words.ts'
import { m } from '#words/paraglide/messages.js'

/** Options beside each other: a column for each, a row for each question. The names stay in sight. */
export function SideBySide({ options }: { readonly options: readonly Option[] }) {
  return (
    <table className={styles['table']}>
      <caption className="for-readers-only">{m.decide_table()}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="for-readers-only">{m.decide_question()}</span>
          </th>
          {options.map((one) => (
            <th key={one.id} scope="col">
              {one.name}
              <span className={styles['kind']}>{KIND_WORDS[one.kind]()}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{m.decide_in_short()}</th>
          {options.map((one) => (
            <td key={one.id}>{one.inShort}</td>
          ))}
        </tr>
        {comparing(options).map(({ question }) => (
          <tr key={question}>
            <th scope="row">
              <span className={styles['asks']}>{QUESTION_WORDS[question]()}</span>
            </th>
            {options.map((one) => (
              <td key={one.id}>
                <AnswerShown option={one} question={question} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
