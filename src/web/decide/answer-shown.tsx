import { type ReactNode, useContext } from 'react'
import type { Guideline, Option } from '#domain/options/option-sheet.ts'
import { type Answer, answerOf, type Question } from '#web/decide/comparing.ts'
import { type ChangedHere, changedHere } from '#web/decide/changed-here.ts'
import { ChangedMark } from '#web/decide/changed-mark.tsx'
import { FigureBefore, FigureShown } from '#web/decide/figure-shown.tsx'
import { Folded } from '#web/decide/folded.tsx'
import { HereShown } from '#web/decide/here-shown.tsx'
import { OriginalContext, useSheet } from '#web/decide/reading-sheet.ts'
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
  const original = useContext(OriginalContext)
  if (question === 'here') return <HereShown option={`${sheet.id}/${option.id}`} />
  const answer = answerOf(option, question)
  const changed = changedHere(sheet, original, option.id, question)
  if (question === 'guidelines') return <Guidelines answer={answer} changed={changed} />
  return (
    <div className={styles['answer']}>
      {answer.sayings.map(({ text, sources }) => (
        <Sourced key={text} sources={sources}>
          {text}
        </Sourced>
      ))}
      {changed && changed.sayings.length + changed.sayingsBefore.length > 0 ? (
        <ChangedMark
          how={howOf(changed.sayings.length, changed.sayingsBefore.length)}
          before={before(changed.sayingsBefore.map(({ text }) => text))}
        />
      ) : null}
      <Figures answer={answer} name={option.name} changed={changed} />
    </div>
  )
}

const howOf = (now: number, earlier: number): 'changed' | 'added' | 'gone' =>
  earlier === 0 ? 'added' : now === 0 ? 'gone' : 'changed'

const before = (texts: readonly string[]): ReactNode =>
  texts.length === 0 ? undefined : texts.map((text) => <p key={text}>{text}</p>)

type FiguresProps = { readonly answer: Answer; readonly name: string; readonly changed: ChangedHere | null }

function Figures({ answer: { figures }, name, changed }: FiguresProps) {
  const more = figures.slice(AT_FIRST)
  return (
    <>
      {figures.slice(0, AT_FIRST).map((figure) => (
        <FigureShown key={figure.id} figure={figure} before={changed?.figures.get(figure.id)} />
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
            <FigureShown key={figure.id} figure={figure} before={changed?.figures.get(figure.id)} />
          ))}
        </Folded>
      ) : null}
      {(changed?.gone ?? []).map((figure) => (
        <ChangedMark key={figure.id} how="gone" before={<FigureBefore figure={figure} />} />
      ))}
    </>
  )
}

function Guidelines({ answer: { guidelines }, changed }: Omit<FiguresProps, 'name'>) {
  const others = changed?.guidelinesBefore ?? []
  const mark =
    changed && changed.guidelines.length + others.length > 0 ? (
      <ChangedMark
        how={howOf(changed.guidelines.length, others.length)}
        before={before(
          others.map(
            ({ name, year, strength, says }) =>
              `${m.decide_guideline({ name, year })} ${STRENGTH_WORDS[strength]()} ${says}`,
          ),
        )}
      />
    ) : null
  if (guidelines.length === 0 && !mark) return <p className={styles['soft']}>{m.decide_no_guideline()}</p>
  return (
    <div className={styles['answer']}>
      {guidelines.map((one) => (
        <GuidelineShown key={`${one.name} ${one.says}`} one={one} />
      ))}
      {mark}
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
