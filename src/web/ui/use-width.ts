import { useLayoutEffect, useState } from 'react'

/** How wide the element is, kept current. 0 before it is known. */
export function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const here = element.current
    if (!here) return
    const watch = new ResizeObserver(() => setWidth(here.clientWidth))
    watch.observe(here)
    return () => watch.disconnect()
  }, [element])
  return width
}
