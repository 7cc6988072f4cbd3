/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'

type SheetProps = {
  readonly title: string
  readonly text?: string | undefined
  readonly children?: Child
  readonly wide?: boolean
}

/** One sheet of paper with a heading. The heading takes the focus when the sheet is new, so that it is read out. */
export function Sheet({ title, text, children, wide }: SheetProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title])
  return (
    <div class={wide ? 'sign-in-sheet sign-in-wide' : 'sign-in-sheet'}>
      <h1 tabindex={-1} ref={heading}>
        {title}
      </h1>
      {text ? <p>{text}</p> : null}
      {children}
    </div>
  )
}
