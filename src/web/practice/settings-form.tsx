import { useMemo, useState } from 'react'
import type { Practice } from '#domain/practice/practice.ts'
import { REVIEW_EVERY, REVIEW_EVERY_DEFAULT } from '#domain/practice/review-every.ts'
import { issueOnStream } from '#web/live/issue.ts'
import styles from '#web/practice/practice.module.css'
import { countries, timeZones } from '#web/sign-in/places.ts'
import { Field, Input, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

/** The ages of consent a practice may set. */
const YOUNGEST = 10
const OLDEST = 25

type SettingsFormProps = { readonly practice: Practice; readonly publicUrl: string | null }

/** Name, place, time zone, age of consent, second factor, and whether the practice can be reached from outside. */
export function SettingsForm({ practice, publicUrl }: SettingsFormProps) {
  const [country, ...rest] = practice.place.split(', ')
  const [name, setName] = useState(practice.name)
  const [land, setLand] = useState(country ?? '')
  const [region, setRegion] = useState(rest.join(', '))
  const [zone, setZone] = useState(practice.zone)
  const [age, setAge] = useState(String(practice.ageOfConsent))
  const [secondFactorRequired, setSecondFactor] = useState(practice.secondFactorRequired)
  const [reachable, setReachable] = useState(practice.reachable)
  const [every, setEvery] = useState(String(practice.reviewEvery ?? REVIEW_EVERY_DEFAULT))
  const [saved, setSaved] = useState(false)
  const lands = useMemo(() => countries(navigator.language), [])
  const zones = useMemo(() => timeZones().all, [])
  const https = publicUrl?.startsWith('https:') ?? false
  const place = [land, region.trim()].filter(Boolean).join(', ')
  const years = Number(age)
  const save = async () => {
    const reviewEvery = Number(every)
    const settings = { name, zone, place, ageOfConsent: years, secondFactorRequired, reachable, reviewEvery }
    const command = { type: 'changeSettings', ...settings }
    const refused = await issueOnStream('practice', practice.id, 'administrator', command, [['practice'], ['me']])
    setSaved(!refused)
    return refused
  }
  const missing = {
    name: name.trim() === '' && m.settings_name_needed(),
    country: land === '' && region.trim() !== '' && m.settings_country_needed(),
    ageOfConsent: !(Number.isInteger(years) && years >= YOUNGEST && years <= OLDEST) && m.settings_age_needed(),
  }
  return (
    <Form
      button={m.settings_save()}
      act={save}
      done={saved ? m.practice_saved() : undefined}
      fields={['name', 'zone', 'place', 'ageOfConsent']}
      missing={missing}
    >
      {(problemOf) => (
        <div className={styles['fields']}>
          <Field label={m.settings_name()} problem={problemOf('name')}>
            {(wiring) => (
              <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} {...wiring} />
            )}
          </Field>
          <Field
            label={m.settings_country()}
            hint={m.settings_country_hint()}
            problem={problemOf('country') ?? problemOf('place')}
          >
            {(wiring) => (
              <Select
                value={land}
                choices={lands.map(toChoice)}
                none={land ? undefined : ''}
                onChoose={setLand}
                {...wiring}
              />
            )}
          </Field>
          <Field label={m.settings_region()} hint={m.client_optional()}>
            {(wiring) => (
              <Input value={region} maxLength={70} onChange={(event) => setRegion(event.target.value)} {...wiring} />
            )}
          </Field>
          <Field label={m.settings_zone()} hint={m.settings_zone_hint()} problem={problemOf('zone')}>
            {(wiring) => (
              <Select
                value={zone}
                choices={(zones.some((one) => one.value === zone)
                  ? zones
                  : [{ value: zone, label: zone }, ...zones]
                ).map(toChoice)}
                onChoose={setZone}
                {...wiring}
              />
            )}
          </Field>
          <Field label={m.settings_age()} hint={m.settings_age_hint()} problem={problemOf('ageOfConsent')}>
            {(wiring) => (
              <Input
                type="number"
                min={YOUNGEST}
                max={OLDEST}
                value={age}
                onChange={(event) => setAge(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          <Field label={m.review_every_practice()} hint={m.review_every_practice_hint()}>
            {(wiring) => (
              <Select
                value={every}
                choices={REVIEW_EVERY.map((days) => ({ value: String(days), words: m.review_days({ days }) }))}
                onChoose={setEvery}
                {...wiring}
              />
            )}
          </Field>
          <Tick
            checked={secondFactorRequired}
            onChange={setSecondFactor}
            words={m.settings_second_factor()}
            means={m.settings_second_factor_hint()}
          />
          <Tick
            checked={reachable}
            onChange={setReachable}
            disabled={!https && !reachable}
            words={m.settings_reachable()}
            means={https ? m.settings_reachable_hint() : m.settings_reachable_needs_https()}
          />
        </div>
      )}
    </Form>
  )
}

const toChoice = ({ value, label }: { readonly value: string; readonly label: string }) => ({ value, words: label })

type TickProps = {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly words: string
  readonly means: string
  readonly disabled?: boolean
}

function Tick({ checked, onChange, words, means, disabled = false }: TickProps) {
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {words}
        <span className={styles['soft']}>{means}</span>
      </span>
    </label>
  )
}
