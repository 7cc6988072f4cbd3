import type { Guideline, Option } from '#domain/options/option-sheet.ts'
import { type Answer, answerOf, type Question } from '#web/decide/comparing.ts'
import { FigureShown } from '#web/decide/figure-shown.tsx'
import { Folded } from '#web/decide/folded.tsx'
import { HereShown } from '#web/decide/here-shown.tsx'
import { useSheet } from '#web/decide/reading-sheet.ts'
import { Sourced } from '#web/decide/sourced.tsx'
import styles from '#web/decide/sheet.module.css'
import { STRENGTH_WORDS } from '#web/decide/sheet-words.ts'
import { m } from '#words/paraglide/messages.js'

/** As many figures as one takes in at a look; the others are one press away. */
const AT_FIRST = 1

type AnswerShownProps = { readonly option: Option; readonly question: Question }

/** What one option answers to one question. */
export function AnswerShown({ option, question }: AnswerShownProps) {
  const { sheet } = useSheet()
  if (question === 'here') return <HereShown option={`${sheet.id}/${option.id}`} />
  const answer = answerOf(option, question)
  if (question === 'guidelines') return <Guidelines answer={answer} />
  return (
    <div className={styles['answer']}>
      {answer.sayings.map(({ text, sources }) => (
        <Sourced key={text} sources={sources}>
          {text}
        </Sourced>
      ))}
      <Figures answer={answer} name={option.name} />
    </div>
  )
}

function Figures({ answer: { figures }, name }: { readonly answer: Answer; readonly name: string }) {
  const more = figures.slice(AT_FIRST)
  return (
    <>
      {figures.slice(0, AT_FIRST).map((figure) => (
        <FigureShown key={figure.id} figure={figure} />
      ))}
      {more.length > 0 ? (
        <Folded
          summary={
            <>
              {m.decide_more_figures({ count: more.length })} <span className="for-readers-only">({name})</span>
            </>
          }
        >
          {more.map((figure) => (
            <FigureShown key={figure.id} figure={figure} />
          ))}
        </Folded>
      ) : null}
    </>
  )
}

function Guidelines({ answer: { guidelines } }: { readonly answer: Answer }) {
  if (guidelines.length === 0) return <p className={styles['soft']}>{m.decide_no_guideline()}</p>
  return (
    <div className={styles['answer']}>
      {guidelines.map((one) => (
        <GuidelineShown key={`${one.name} ${one.says}`} one={one} />
      ))}
    </div>
  )
}

function GuidelineShown({ one: { name, year, strength, says, sources } }: { readonly one: Guideline }) {
  return (
    <div>
      <p>
        <strong>{m.decide_guideline({ name, year })}</strong> {STRENGTH_WORDS[strength]()}
      </p>
      <Sourced sources={sources}>{says}</Sourced>
    </div>
  )
}
