import { useEffect } from 'react'
import type { EntityId } from '#domain/kernel/ids.ts'
import { moveTo } from '#web/joined/joining.ts'

/** After the last key, one still counts as writing for so long. */
const WRITES_FOR_MS = 4_000

/** The line that an element belongs to. */
const lineAt = (element: Element | null): EntityId | undefined =>
  element?.closest<HTMLElement>('[data-at-line]')?.dataset['atLine']

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')

/** While this tab has joined: tells on which line its person is. Where the focus is counts, else the line whose margin is open. */
export function useWhere(joined: boolean, open: EntityId | null): void {
  useEffect(() => {
    if (!joined) return
    let writing: ReturnType<typeof setTimeout> | undefined
    const look = (): void => moveTo({ line: lineAt(document.activeElement) ?? open, writing: writing !== undefined })
    const rest = (): void => {
      clearTimeout(writing)
      writing = undefined
      look()
    }
    const type = (event: Event): void => {
      if (!isText(event.target)) return
      clearTimeout(writing)
      writing = setTimeout(rest, WRITES_FOR_MS)
      look()
    }
    look()
    document.addEventListener('focusin', rest)
    document.addEventListener('input', type)
    return () => {
      clearTimeout(writing)
      document.removeEventListener('focusin', rest)
      document.removeEventListener('input', type)
      moveTo({ line: null, writing: false })
    }
  }, [joined, open])
}
