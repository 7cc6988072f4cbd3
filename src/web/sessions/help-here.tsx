import { countryName } from '#web/sessions/country-name.ts'
import { PlaceHelpShown } from '#web/sessions/place-help-shown.tsx'
import styles from '#web/sessions/sessions.module.css'
import { m } from '#words/paraglide/messages.js'

/** For the client while a session apart is open: whom to call where they are. */
export function HelpHere({ country }: { readonly country: string }) {
  return (
    <section className={styles['part']} aria-labelledby="help-here">
      <h2 id="help-here">{m.sessions_help_here({ country: countryName(country) })}</h2>
      <PlaceHelpShown country={country} reader="client" />
    </section>
  )
}
