import { useEffect, useRef } from 'react'

/**
 * Where what had the focus goes as one thing gives way to the next, the focus goes to `to` and is not lost. `stage` names what stands
 * there now. Nothing happens to somebody who is elsewhere on the page, or nowhere in it.
 */
export function useFocusAfter(stage: string, to: () => HTMLElement | null | undefined): void {
  const had = useRef<EventTarget | null>(null)
  const before = useRef(stage)
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      had.current = event.target
    }
    addEventListener('focusin', note)
    return () => removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (before.current === stage) return
    before.current = stage
    const gone = had.current instanceof Element && !had.current.isConnected
    if (gone && document.activeElement === document.body) to()?.focus()
  }, [stage, to])
}

/** The heading of the page, for a stage that begins it anew. */
export const pageHeading = (): HTMLElement | null => document.querySelector('main h1')
