import { useState } from 'react'
import type { PlaceRule } from '#domain/practice/licensed-places.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { PlaceFields } from '#web/sessions/place-fields.tsx'
import { placeWords } from '#web/sessions/place-words.ts'
import styles from '#web/sessions/sessions.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type RulesProps = { readonly practice: string; readonly rules: readonly PlaceRule[]; readonly may: boolean }
const MOST_SOURCE = 400

/** What the practice has read about sessions with somebody who is elsewhere, each with where it was read. Waymark ships none. */
export function RulesForm({ practice, rules, may }: RulesProps) {
  const [country, setCountry] = useState('')
  const [region, setRegion] = useState('')
  const [words, setWords] = useState('')
  const [source, setSource] = useState('')
  const save = (next: readonly PlaceRule[]) =>
    issueOnStream('practice', practice, 'administrator', { type: 'setPlaceRules', rules: next }, [['practice']])
  const name = region.trim()
  const missing = {
    country: country === '' && m.apart_country_needed_therapist(),
    words: words.trim() === '' && m.places_rule_needed_therapist(),
    source: source.trim() === '' && m.places_source_needed_therapist(),
  }
  return (
    <section className={styles['part']} aria-labelledby="place-rules">
      <h2 id="place-rules">{m.places_rules_therapist()}</h2>
      <p className={styles['soft']}>{may ? m.places_rules_under_therapist() : m.places_rules_read_therapist()}</p>
      <ul className={styles['list']}>
        {rules.map((rule) => (
          <li key={placeWords(rule)}>
            <strong>{placeWords(rule)}</strong>
            <p>{rule.words}</p>
            <p className={styles['soft']}>{m.licence_source_therapist({ source: rule.source })}</p>
            {may ? (
              <Button look="quiet" small onClick={() => void save(rules.filter((one) => one !== rule))}>
                {m.places_away_therapist()} <span className="for-readers-only">{placeWords(rule)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <Form
          button={m.places_rule_add_therapist()}
          look="plain"
          act={() => save([...rules, { country, ...(name ? { region: name } : {}), words, source }])}
          missing={missing}
        >
          {(problemOf) => (
            <div className={styles['fields']}>
              <PlaceFields
                country={country}
                region={region}
                onCountry={setCountry}
                onRegion={setRegion}
                problem={problemOf('country')}
              />
              <Field label={m.places_rule_therapist()} problem={problemOf('words')}>
                {(wiring) => <TextArea {...wiring} value={words} onChange={(event) => setWords(event.target.value)} />}
              </Field>
              <Field label={m.places_source_therapist()} problem={problemOf('source')}>
                {(wiring) => (
                  <Input
                    {...wiring}
                    value={source}
                    most={MOST_SOURCE}
                    onChange={(event) => setSource(event.target.value)}
                  />
                )}
              </Field>
            </div>
          )}
        </Form>
      ) : null}
    </section>
  )
}
