import { useState } from 'react'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { Folded } from '#web/decide/folded.tsx'
import styles from '#web/decide/sheet.module.css'
import { Choices } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** A few questions to see whether the page explained itself well. Kept nowhere and counted by nobody. */
export function Understanding({ sheet }: { readonly sheet: OptionSheet }) {
  if (sheet.understanding.length === 0) return null
  return (
    <section className={styles['screenOnly']} aria-labelledby="understanding">
      <h2 id="understanding">{m.decide_understanding()}</h2>
      <p className={styles['soft']}>{m.decide_understanding_text()}</p>
      <Folded summary={m.decide_understanding_open()}>
        {sheet.understanding.map((one, n) => (
          <Asked key={one.ask} one={one} name={`understanding-${n}`} />
        ))}
      </Folded>
    </section>
  )
}

type Props = { readonly one: OptionSheet['understanding'][number]; readonly name: string }

function Asked({ one: { ask, answers, sheetSays, because }, name }: Props) {
  const [said, setSaid] = useState('')
  return (
    <div className={styles['asked']}>
      <Choices
        legend={ask}
        name={name}
        value={said}
        choices={answers.map((words, n) => ({ value: String(n), words }))}
        onChoose={setSaid}
      />
      <output>
        {said === ''
          ? ''
          : Number(said) === sheetSays
            ? m.decide_understanding_same({ because })
            : m.decide_understanding_other({ answer: answers[sheetSays] ?? '', because })}
      </output>
    </div>
  )
}
