import { Fragment } from 'react'
import type { Option } from '#domain/options/option-sheet.ts'
import { AnswerShown } from '#web/decide/answer-shown.tsx'
import { comparing, type Question } from '#web/decide/comparing.ts'
import styles from '#web/decide/compare.module.css'
import { notAlike } from '#web/decide/figure-kinds.ts'
import { useSheet } from '#web/decide/reading-sheet.ts'
import { KIND_WORDS, QUESTION_WORDS } from '#web/decide/sheet-words.ts'
import { m } from '#words/paraglide/messages.js'

/** Options beside each other: a column for each, a row for each question. The names stay in sight. */
export function SideBySide({ options }: { readonly options: readonly Option[] }) {
  const { sheet } = useSheet()
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
        {comparing(options).map(({ question }) => {
          const warns = notAlike(options, question, sheet.sources)
          return (
            <Fragment key={question}>
              <tr data-warns={warns}>
                <th scope="row" rowSpan={warns ? 2 : 1}>
                  <span className={styles['asks']}>{QUESTION_WORDS[question]()}</span>
                </th>
                {warns ? (
                  <td className={styles['notAlike']} colSpan={options.length}>
                    {m.decide_not_alike()}
                  </td>
                ) : (
                  <Answers options={options} question={question} />
                )}
              </tr>
              {warns ? (
                <tr>
                  <Answers options={options} question={question} />
                </tr>
              ) : null}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function Answers({ options, question }: { readonly options: readonly Option[]; readonly question: Question }) {
  return options.map((one) => (
    <td key={one.id}>
      <AnswerShown option={one} question={question} />
    </td>
  ))
}
