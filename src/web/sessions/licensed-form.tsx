import { useState } from 'react'
import type { LicensedPlace } from '#domain/practice/licensed-places.ts'
import type { Member } from '#domain/practice/practice.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { PlaceFields } from '#web/sessions/place-fields.tsx'
import { placeWords } from '#web/sessions/place-words.ts'
import styles from '#web/sessions/sessions.module.css'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type LicensedProps = { readonly practice: string; readonly member: Member; readonly own: boolean }

/** The places one member may practise in: each can be taken away, and another added. */
export function LicensedForm({ practice, member, own }: LicensedProps) {
  const places = member.licensed ?? []
  const [country, setCountry] = useState('')
  const [region, setRegion] = useState('')
  const save = (next: readonly LicensedPlace[]) =>
    issueOnStream(
      'practice',
      practice,
      own ? 'therapist' : 'administrator',
      { type: 'setLicensedPlaces', person: member.person, places: next },
      [['practice']],
    )
  const name = region.trim()
  const added: LicensedPlace = { country, ...(name ? { region: name } : {}) }
  const heading = `licensed-${member.person}`
  return (
    <section className={styles['part']} aria-labelledby={heading}>
      <h2 id={heading}>{own ? m.places_mine_therapist() : m.places_of_therapist({ name: member.name })}</h2>
      {places.length === 0 ? <p className={styles['soft']}>{m.places_none_therapist()}</p> : null}
      <ul className={styles['list']}>
        {places.map((place) => (
          <li key={placeWords(place)}>
            <span className={styles['acts']}>
              {placeWords(place)}
              <Button look="quiet" small onClick={() => void save(places.filter((one) => one !== place))}>
                {m.places_away_therapist()} <span className="for-readers-only">{placeWords(place)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Form
        button={m.places_add_therapist()}
        look="plain"
        act={() => save([...places, added])}
        missing={{ country: country === '' && m.apart_country_needed_therapist() }}
      >
        {(problemOf) => (
          <PlaceFields
            country={country}
            region={region}
            onCountry={setCountry}
            onRegion={setRegion}
            problem={problemOf('country')}
          />
        )}
      </Form>
    </section>
  )
}
