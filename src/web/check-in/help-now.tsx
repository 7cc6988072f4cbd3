/** @jsxImportSource hono/jsx/dom */
import { EMERGENCY_ELSEWHERE, HELP_COUNTRIES, helpLinesIn } from '#web/help/help-lines.ts'
import { m } from '#words/paraglide/messages.js'

const digits = (number: string): string => number.replaceAll(' ', '')

/** Whom to call or write to right now, where they are. The strong colour is for these alone. */
export function HelpNow({ place }: { readonly place: string }) {
  const lines = helpLinesIn(place)
  if (!lines) return <HelpAnywhere />
  const { listen, emergency } = lines
  return (
    <ul class="crisis">
      <li>
        <span>{m.help_listen()}</span>
        <a href={`tel:${digits(listen.number)}`}>{m.help_call({ number: listen.number })}</a>
        {listen.text ? <a href={`sms:${digits(listen.text)}`}>{m.help_text({ number: listen.text })}</a> : null}
        <small>{m.help_service({ name: listen.name, site: listen.site })}</small>
      </li>
      <li>
        <span>{m.help_emergency()}</span>
        <a href={`tel:${digits(emergency)}`}>{m.help_call({ number: emergency })}</a>
      </li>
    </ul>
  )
}

/** Where the country is not known: both numbers for emergencies, and those of every country we know. */
function HelpAnywhere() {
  const names = new Intl.DisplayNames([navigator.language], { type: 'region' })
  const known = HELP_COUNTRIES.map((country) => ({ country, name: names.of(country) ?? country }))
  return (
    <>
      <p class="crisis-other">{m.help_other_text()}</p>
      <ul class="crisis">
        <li>
          {EMERGENCY_ELSEWHERE.map((number) => (
            <a key={number} href={`tel:${number}`}>
              {m.help_call({ number })}
            </a>
          ))}
        </li>
      </ul>
      <details class="folded">
        <summary>{m.help_by_country()}</summary>
        {known
          .toSorted((one, other) => one.name.localeCompare(other.name))
          .map(({ country, name }) => (
            <section key={country}>
              <h2>{name}</h2>
              <HelpNow place={country} />
            </section>
          ))}
      </details>
    </>
  )
}

/** That nobody watches, and right beside it whom to call instead: the numbers are never behind another tap. */
export function CallNow({ place }: { readonly place: string }) {
  const lines = helpLinesIn(place)
  return (
    <div class="call-now">
      <p>{m.checkin_not_watched()}</p>
      {lines ? (
        <p>
          <a href={`tel:${digits(lines.listen.number)}`}>
            {m.checkin_call_listen({ name: lines.listen.name, number: lines.listen.number })}
          </a>
          <a href={`tel:${digits(lines.emergency)}`}>{m.checkin_call_emergency({ number: lines.emergency })}</a>
        </p>
      ) : (
        <p>
          {m.help_other_text()}
          {EMERGENCY_ELSEWHERE.map((number) => (
            <a key={number} href={`tel:${number}`}>
              {m.help_call({ number })}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
