/** @jsxImportSource hono/jsx/dom */
import { useLayoutEffect, useRef } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'
import { Sheet } from '#web/check-in/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

type CalmProps = {
  readonly title: string
  readonly text: string
  readonly again?: () => void
  readonly home?: boolean
  readonly children?: Child
}

/** A page that says how things stand and what can be done: nothing to answer, no network, a link that is closed. */
export function Calm({ title, text, again, home, children }: CalmProps) {
  return (
    <Sheet title={title} key={title}>
      <p>{text}</p>
      {again ? (
        <button type="button" class="main" onClick={again}>
          {m.try_again()}
        </button>
      ) : null}
      {children}
      {home ? <a href="/">{m.checkin_end_home()}</a> : null}
    </Sheet>
  )
}

/** While something is on its way. Where it stands between two pages it holds the focus, so that keys do not go astray. */
export function Moment({ words }: { readonly words?: string }) {
  const place = useRef<HTMLOutputElement>(null)
  useLayoutEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <output ref={place} tabindex={-1} class="moment">
      {words ?? m.loading()}
    </output>
  )
}
