import { useEffect, useRef } from 'react'
import type { Line } from '#domain/plan/line.ts'
import { headline } from '#web/line-words/told.ts'
import styles from '#web/plan/line.module.css'
import { Margin } from '#web/plan/margin/margin.tsx'
import { useReading } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * The margin of the open line beside the page. It is often taller than its line: the notes of other lines that it would lie upon are
 * hidden as long as it is there, so that none is read in half. Their lines' marks say the same.
 */
export function MarginPanel({ line }: { readonly line: Line }) {
  const { reader } = useReading()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const own = panel.current
    if (!own) return
    const fit = (): void => coverUnder(own)
    // Its own height changes with what is done in it; the page's, with what arrives.
    const watch = new ResizeObserver(fit)
    watch.observe(own)
    watch.observe(document.body)
    return () => {
      watch.disconnect()
      for (const side of sides()) side.removeAttribute('data-covered')
    }
  }, [])
  // What arrives in a line beside it may make no page taller.
  useEffect(() => {
    if (panel.current) coverUnder(panel.current)
  })
  return (
    <div
      ref={panel}
      className={styles['panel']}
      role="region"
      aria-label={m.margin_of({ line: headline(line, reader) })}
    >
      <Margin line={line} />
    </div>
  )
}

const sides = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-beside]')]

function coverUnder(panel: HTMLElement): void {
  const { top, bottom } = panel.getBoundingClientRect()
  for (const side of sides()) {
    const isUnder = [...side.children].some((note) => {
      const at = note.getBoundingClientRect()
      return at.height > 0 && at.top < bottom && at.bottom > top
    })
    side.toggleAttribute('data-covered', isUnder && !side.contains(panel))
  }
}
