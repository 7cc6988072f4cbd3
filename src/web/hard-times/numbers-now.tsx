import { apartCountry } from '#web/help/apart-country.ts'
import { EMERGENCY_ELSEWHERE, helpLinesIn } from '#web/help/help-lines.ts'
import { dialled } from '#web/hard-times/said.ts'
import styles from '#web/hard-times/hard-times.module.css'
import { useHere } from '#web/live/me.ts'
import { m } from '#words/paraglide/messages.js'

/** Whom to call at once, where one is: always there, whatever was written. */
export function NumbersNow() {
  const here = useHere()
  const lines = helpLinesIn(apartCountry(here) ?? here?.place ?? '')
  if (!lines)
    return (
      <>
        <p>{m.help_other_text()}</p>
        <p className={styles['now']}>
          {EMERGENCY_ELSEWHERE.map((number) => (
            <a key={number} href={dialled(number)}>
              {m.help_call({ number })}
            </a>
          ))}
        </p>
      </>
    )
  const { listen, emergency } = lines
  return (
    <p className={styles['now']}>
      <a href={dialled(listen.number)}>
        {m.help_call({ number: listen.number })}
        <small>{listen.name}</small>
      </a>
      <a href={dialled(emergency)}>
        {m.help_call({ number: emergency })}
        <small>{m.hard_times_emergency()}</small>
      </a>
    </p>
  )
}
