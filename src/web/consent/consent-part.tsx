import { type ReactNode, useId } from 'react'
import type { Document } from '#domain/plan/document.ts'
import { askingForConsent } from '#domain/plan/consent/signing-consent.ts'
import type { OptionsPage } from '#server/http/options-contract.ts'
import { answerWords } from '#web/line-words/choices.ts'
import { headline } from '#web/line-words/told.ts'
import styles from '#web/consent/consent.module.css'
import { Explained } from '#web/consent/explained.tsx'
import { AfterNo } from '#web/consent/after-no.tsx'
import { type AskedFor, isHeldBack, type Missing, type SaidYes } from '#web/consent/said-yes.ts'
import { Choices, Field, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly document: Document
  readonly practice: string
  readonly options: OptionsPage
  readonly asked: AskedFor
  readonly said: SaidYes
  readonly onSay: (more: Partial<SaidYes>) => void
  /** What signing waits for, once somebody has pressed the button. */
  readonly missing: Missing | null
  readonly inRoom: boolean
}

/** The consent that is part of a client's signature: what it is about, the practice's clauses, and one choice. */
export function ConsentPart({ document, practice, options, asked, said, onSay, missing, inRoom }: Props) {
  const name = useId()
  const hasMethods = asked.methods.length > 0
  const heldBack = asked.methods.filter((one) => isHeldBack(one.view)).length
  const saysNo = said.choice === 'none' || (said.choice === 'some' && Object.values(said.methods).includes(false))
  return (
    <section className={styles['part']} aria-labelledby="consent-part">
      <h2 id="consent-part">{m.consent_part_title()}</h2>
      <p>{m.consent_part_intro()}</p>
      {hasMethods ? <Explained document={document} practice={practice} options={options} inRoom={inRoom} /> : null}
      {asked.clauses.length > 0 ? (
        <div className={styles['part']}>
          <h3>{m.consent_clauses()}</h3>
          {options.clauses.map((clause) => (
            <div key={clause.id} className={styles['item']}>
              <p>
                <strong>{clause.title}</strong>
              </p>
              <p className={styles['words']}>{clause.text}</p>
              <YesNo
                legend={
                  <>
                    {m.consent_clause_question()}
                    <span className="for-readers-only"> {clause.title}</span>
                  </>
                }
                name={`${name}-${clause.id}`}
                value={said.clauses[clause.id]}
                onSay={(yes) => onSay({ clauses: { ...said.clauses, [clause.id]: yes } })}
                problem={
                  missing?.what === 'clause' && missing.id === clause.id ? m.consent_missing_clause() : undefined
                }
              />
            </div>
          ))}
        </div>
      ) : null}
      {hasMethods ? (
        <Choices
          legend={m.consent_choice()}
          name={name}
          value={said.choice ?? ''}
          choices={[
            { value: 'all', words: m.consent_choice_all() },
            { value: 'some', words: m.consent_choice_some() },
            { value: 'none', words: m.consent_choice_none() },
          ]}
          onChoose={(choice) => onSay({ choice: choice as SaidYes['choice'] })}
          problem={missing?.what === 'choice' ? m.consent_missing_choice() : undefined}
        />
      ) : null}
      {said.choice === 'all' && heldBack > 0 ? <p>{m.consent_held_back_all({ count: heldBack })}</p> : null}
      {said.choice === 'some' ? (
        <ul className={styles['items']} aria-label={m.consent_each()}>
          {askingForConsent(document).map((line) => {
            const view = asked.methods.find((one) => one.id === line.id)?.view ?? null
            const words = headline(line, 'client')
            return (
              <li key={line.id} className={styles['item']}>
                {isHeldBack(view) ? (
                  <>
                    <p>{words}</p>
                    <p className={styles['soft']}>{m.consent_held_back({ answer: answerWords(view) })}</p>
                  </>
                ) : (
                  <YesNo
                    legend={words}
                    name={`${name}-${line.id}`}
                    value={said.methods[line.id]}
                    onSay={(yes) => onSay({ methods: { ...said.methods, [line.id]: yes } })}
                    problem={
                      missing?.what === 'method' && missing.id === line.id ? m.consent_missing_method() : undefined
                    }
                  />
                )}
              </li>
            )
          })}
        </ul>
      ) : null}
      {saysNo ? (
        <Notice live>
          <p>{m.consent_if_no()}</p>
          {inRoom ? null : <AfterNo plan={document.plan} />}
        </Notice>
      ) : null}
      <div className={styles['part']}>
        <h3>{m.consent_teach()}</h3>
        <Field label={m.consent_teach_words()} hint={m.consent_teach_hint()}>
          {(wiring) => (
            <TextArea
              {...wiring}
              ownWords
              value={said.words}
              onChange={(event) => onSay({ words: event.target.value })}
            />
          )}
        </Field>
        <label className={styles['check']}>
          <input type="checkbox" checked={said.aloud} onChange={(event) => onSay({ aloud: event.target.checked })} />
          {m.consent_teach_aloud()}
        </label>
      </div>
    </section>
  )
}

type YesNoProps = {
  readonly legend: ReactNode
  readonly name: string
  readonly value: boolean | undefined
  readonly onSay: (yes: boolean) => void
  readonly problem: string | undefined
}

function YesNo({ legend, name, value, onSay, problem }: YesNoProps) {
  return (
    <Choices
      legend={legend}
      name={name}
      value={value === undefined ? '' : value ? 'yes' : 'no'}
      choices={[
        { value: 'yes', words: m.consent_yes() },
        { value: 'no', words: m.consent_no() },
      ]}
      onChoose={(answer) => onSay(answer === 'yes')}
      problem={problem}
    />
  )
}
