import { useState } from 'react'
import { LOOSEST, type SignalRules } from '#domain/measure/signal-rules.ts'
import { issueOnLibrary, mayInLibrary } from '#web/library/library-query.ts'
import styles from '#web/practice/practice.module.css'
import type { WatchingProps } from '#web/practice/watching/watching-props.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Name = keyof SignalRules
const NAMES: Record<Name, () => string> = {
  noChangeBySession: m.watch_rule_no_change,
  ratingGap: m.watch_rule_gap,
  missed: m.watch_rule_missed,
}
/** The strictest each can be set to. */
const LEAST: SignalRules = { noChangeBySession: 2, ratingGap: 1, missed: 1 }
const all = Object.keys(NAMES) as Name[]

/** When something joins the agenda of the next session: stricter on wish, never looser. */
export function Rules({ here, page }: WatchingProps) {
  const { rules } = page.settings
  return (
    <section className={styles['fields']} aria-labelledby="rules">
      <h2 id="rules">{m.watch_rules()}</h2>
      <p>{m.watch_rules_text()}</p>
      <p>{m.watch_rule_worsening()}</p>
      {mayInLibrary(here, 'setSignalRules') ? (
        <SetRules here={here} page={page} />
      ) : (
        <ul className={styles['ways']}>
          {all.map((name) => (
            <li key={name}>
              {NAMES[name]()}: <strong>{rules[name]}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function SetRules({ here, page }: WatchingProps) {
  const { rules } = page.settings
  const [typed, setTyped] = useState<Record<Name, string>>({
    noChangeBySession: String(rules.noChangeBySession),
    ratingGap: String(rules.ratingGap),
    missed: String(rules.missed),
  })
  const asked: SignalRules = {
    noChangeBySession: Number(typed.noChangeBySession),
    ratingGap: Number(typed.ratingGap),
    missed: Number(typed.missed),
  }
  const between = (name: Name) => ({ least: LEAST[name], loosest: LOOSEST[name] })
  const fits = (name: Name): boolean =>
    Number.isInteger(asked[name]) && asked[name] >= LEAST[name] && asked[name] <= LOOSEST[name]
  return (
    <Form
      button={m.watch_rules_save()}
      look="plain"
      done={m.practice_saved()}
      act={() => issueOnLibrary(here, { type: 'setSignalRules', rules: asked })}
      fields={all}
      missing={Object.fromEntries(all.map((name) => [name, !fits(name) && m.watch_rule_needed(between(name))]))}
    >
      {(problemOf) =>
        all.map((name) => (
          <Field key={name} label={NAMES[name]()} hint={m.watch_rule_hint(between(name))} problem={problemOf(name)}>
            {(wiring) => (
              <Input
                type="number"
                min={LEAST[name]}
                max={LOOSEST[name]}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                {...wiring}
              />
            )}
          </Field>
        ))
      }
    </Form>
  )
}
