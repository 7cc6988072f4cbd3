/** @jsxImportSource hono/jsx/dom */
import { helpLinesIn } from '#web/help/help-lines.ts'
import { m } from '#words/paraglide/messages.js'

const digits = (number: string): string => number.replaceAll(' ', '')

/** Whom to call or write to right now, where they are. The strong colour is for these alone. */
export function HelpNow({ place }: { readonly place: string }) {
  const lines = helpLinesIn(place)
  if (!lines) return <p class="crisis-other">{m.help_other_text()}</p>
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

/** The same, folded away until it is wanted. */
export function HelpFolded({ place }: { readonly place: string }) {
  return (
    <details class="folded">
      <summary>{m.checkin_help_where()}</summary>
      <HelpNow place={place} />
    </details>
  )
}
