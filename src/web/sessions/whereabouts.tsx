import type { Remote } from '#domain/plan/state.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { countryName } from '#web/sessions/country-name.ts'
import { LicenceNote } from '#web/sessions/licence-note.tsx'
import { PlaceHelpShown } from '#web/sessions/place-help-shown.tsx'
import styles from '#web/sessions/sessions.module.css'
import { m } from '#words/paraglide/messages.js'

/** In a session apart: where the client is, which number reaches them, who is near, and whom to call there. */
export function Whereabouts({ screen, remote }: { readonly screen: PlanScreen; readonly remote: Remote }) {
  const { country, place, number, near } = remote
  const dials = /\d{3}/.test(number)
  return (
    <section className={styles['card']} aria-labelledby="apart">
      <h2 id="apart">
        {m.apart_where_therapist({ name: nameOfSide(screen, 'client'), place, country: countryName(country) })}
      </h2>
      <p>
        {m.apart_number_is_therapist()}{' '}
        {dials ? <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a> : number}
      </p>
      {near ? <p>{m.apart_near_is_therapist({ near })}</p> : null}
      <h3>{m.apart_help_therapist()}</h3>
      <p>{m.apart_help_from_you_therapist()}</p>
      <PlaceHelpShown country={country} reader="therapist" />
      <LicenceNote screen={screen} at={remote} />
    </section>
  )
}
