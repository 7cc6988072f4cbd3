import { placeHelp } from '#web/sessions/place-help.ts'
import { countryName } from '#web/sessions/country-name.ts'
import styles from '#web/sessions/sessions.module.css'
import { m } from '#words/paraglide/messages.js'

type PlaceHelpProps = { readonly country: string; readonly reader: 'client' | 'therapist' }

/** Whom to call in that country; where we have no number, that is said, and how the two can find it. */
export function PlaceHelpShown({ country, reader }: PlaceHelpProps) {
  const help = placeHelp(country)
  const name = countryName(country)
  if (help.know === 'nothing')
    return (
      <p className={styles['nowhere']}>
        {reader === 'client' ? m.place_help_none({ country: name }) : m.place_help_none_therapist({ country: name })}
      </p>
    )
  const emergency = help.know === 'all' ? help.lines.emergency : help.number
  return (
    <ul className={styles['help']}>
      <li>
        <Call number={emergency} /> <span>{m.place_help_emergency({ country: name })}</span>
      </li>
      {help.know === 'all' ? (
        <li>
          <Call number={help.lines.listen.number} />{' '}
          <span>{m.place_help_listen({ name: help.lines.listen.name, site: help.lines.listen.site })}</span>
        </li>
      ) : (
        <li>{reader === 'client' ? m.place_help_no_line() : m.place_help_no_line_therapist({ country: name })}</li>
      )}
    </ul>
  )
}

function Call({ number }: { readonly number: string }) {
  return (
    <a className={styles['call']} href={`tel:${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  )
}
