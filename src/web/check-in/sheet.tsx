/** @jsxImportSource hono/jsx/dom */
import { useLayoutEffect, useRef } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'

type SheetProps = {
  readonly title: string
  /** Stands above the heading and is read out with it. */
  readonly lead?: string | undefined
  /** The heading is somebody's own words, or a question in the words of its measure. */
  readonly own?: boolean
  readonly asks?: boolean
  readonly children?: Child
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

const DOUBLE_TAP_MS = 300

/** One thing on one page. The heading takes the focus when the page is new, so that it is read out and keys work at once. */
export function Sheet({ title, lead, own, asks, children, onKeyDown }: SheetProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Before the page is drawn: who answers by keys is not faster than the focus.
  useLayoutEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
    // The second tap of a quick pair lands beside whatever is here now: it takes the focus from nobody.
    const shownAt = performance.now()
    const still = (event: Event): void => {
      if (event.timeStamp - shownAt < DOUBLE_TAP_MS) event.preventDefault()
    }
    document.addEventListener('mousedown', still, true)
    return () => document.removeEventListener('mousedown', still, true)
  }, [])
  return (
    <section class={asks ? 'sheet asks' : 'sheet'} aria-labelledby="heading" {...(onKeyDown ? { onKeyDown } : {})}>
      {lead ? (
        <p id="lead" class="lead">
          {lead}
        </p>
      ) : null}
      <h1
        id="heading"
        ref={heading}
        tabindex={-1}
        class={own ? 'own-words' : undefined}
        aria-describedby={lead ? 'lead' : undefined}
      >
        {title}
      </h1>
      {children}
    </section>
  )
}
