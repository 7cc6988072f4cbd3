import { useMemo } from 'react'
import styles from '#web/sessions/sessions.module.css'
import { countries } from '#web/sign-in/places.ts'
import { Field, Input, Select } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type PlaceFieldsProps = {
  readonly country: string
  readonly region: string
  readonly onCountry: (country: string) => void
  readonly onRegion: (region: string) => void
  readonly problem: string | undefined
}
const MOST = 80

/** A country, and one of its regions in words where only that is meant. */
export function PlaceFields({ country, region, onCountry, onRegion, problem }: PlaceFieldsProps) {
  const lands = useMemo(() => countries(navigator.language), [])
  return (
    <div className={styles['days']}>
      <Field label={m.places_country_therapist()} problem={problem}>
        {(wiring) => (
          <Select
            value={country}
            none={country ? undefined : ''}
            choices={lands.map(({ value, label }) => ({ value, words: label }))}
            onChoose={onCountry}
            {...wiring}
          />
        )}
      </Field>
      <Field label={m.places_region_therapist()} hint={m.places_region_hint_therapist()}>
        {(wiring) => (
          <Input value={region} most={MOST} onChange={(event) => onRegion(event.target.value)} {...wiring} />
        )}
      </Field>
    </div>
  )
}
