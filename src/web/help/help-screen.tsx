import { useHere, useMe } from '#web/live/me.ts'
import { apartCountry } from '#web/help/apart-country.ts'
import { EMERGENCY_ELSEWHERE, helpLinesIn } from '#web/help/help-lines.ts'
import styles from '#web/help/help.module.css'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Whom to call right now, where one is now. Nothing is asked of the server, so nothing is noted anywhere. */
export function Screen() {
  const here = useHere()
  // Who reads along with somebody is helped where that person's practice is.
  const [along] = useMe().supports
  const lines = helpLinesIn(apartCountry(here) ?? here?.place ?? along?.place ?? '')
  return (
    <Page title={m.help_title()} under={m.help_intro()}>
      {lines ? (
        <>
          <section className={styles['line']}>
            <h2>{m.help_listen()}</h2>
            <Call number={lines.listen.number} />
            {lines.listen.text ? (
              <a className={styles['text']} href={`sms:${lines.listen.text}`}>
                {m.help_text({ number: lines.listen.text })}
              </a>
            ) : null}
            <p className={styles['soft']}>{m.help_service({ name: lines.listen.name, site: lines.listen.site })}</p>
          </section>
          <section className={styles['line']}>
            <h2>{m.help_emergency()}</h2>
            <Call number={lines.emergency} />
          </section>
        </>
      ) : null}
      <section>
        <h2>{m.help_other()}</h2>
        <p>{m.help_other_text()}</p>
        {lines ? null : EMERGENCY_ELSEWHERE.map((number) => <Call key={number} number={number} />)}
      </section>
      <p className={styles['soft']}>{m.help_no_trace()}</p>
    </Page>
  )
}

function Call({ number }: { readonly number: string }) {
  return (
    <a className={styles['call']} href={`tel:${number.replaceAll(' ', '')}`}>
      {m.help_call({ number })}
    </a>
  )
}
