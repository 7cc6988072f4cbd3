import { flushSync } from 'react-dom'
import { useEffect, useState } from 'react'

/** Whether the page is being printed: what is folded away on the screen then stands on the paper. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    const stopped = new AbortController()
    const { signal } = stopped
    // The browser takes its picture right after the event: what is drawn has to be there by then.
    const now = (on: boolean): void => flushSync(() => setPrinting(on))
    paper.addEventListener('change', () => now(paper.matches), { signal })
    addEventListener('beforeprint', () => now(true), { signal })
    addEventListener('afterprint', () => now(false), { signal })
    return () => stopped.abort()
  }, [])
  return printing
}
