/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import { HELP_COUNTRIES, type HelpLines, helpLinesIn } from '#web/help/help-lines.ts'
import { Choice } from '#web/sign-in/field.tsx'
import { likelyCountry } from '#web/sign-in/places.ts'
import { words } from '#web/sign-in/words.ts'

/** The value for a country whose numbers we do not know. */
const ELSEWHERE = ''

/** Whom to call right now, for whoever stands before the door: no account, no sign-in, and nothing is asked of the server. */
export function HelpHere() {
  const likely = likelyCountry(navigator.language)
  const [place, setPlace] = useState(HELP_COUNTRIES.includes(likely) ? likely : ELSEWHERE)
  const lines = helpLinesIn(place)
  return (
    <details class="sign-in-help sign-in-not-printed">
      <summary>{words.helpTitle}</summary>
      <p>{words.helpText}</p>
      <Choice
        name="help-country"
        label={words.helpWhere}
        value={place}
        options={placesWithHelp()}
        onChoose={setPlace}
      />
      {lines ? <Lines lines={lines} /> : <p>{words.helpOther}</p>}
    </details>
  )
}

/** By name, in the reader's language; the rest of the world last. */
function placesWithHelp(): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames([navigator.language], { type: 'region' })
  const known = HELP_COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value }))
  return [
    ...known.toSorted((one, other) => one.label.localeCompare(other.label)),
    { value: ELSEWHERE, label: words.helpElsewhere },
  ]
}

function Lines({ lines: { listen, emergency } }: { readonly lines: HelpLines }) {
  return (
    <ul>
      <li>
        {words.helpListen}
        <Call to="tel" number={listen.number} />
        {listen.text ? <Call to="sms" number={listen.text} /> : null}
        <small>
          {listen.name} ({listen.site})
        </small>
      </li>
      <li>
        {words.helpEmergency}
        <Call to="tel" number={emergency} />
      </li>
    </ul>
  )
}

function Call({ to, number }: { readonly to: 'tel' | 'sms'; readonly number: string }) {
  return (
    <a href={`${to}:${number.replaceAll(' ', '')}`}>
      {(to === 'tel' ? words.helpCall : words.helpWrite).replace('{number}', number)}
    </a>
  )
}
