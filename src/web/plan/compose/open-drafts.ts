import { useLayoutEffect, useSyncExternalStore } from 'react'

const open = new Set<string>()
const listeners = new Set<() => void>()
const changed = (): void => {
  for (const listener of listeners) listener()
}
const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Says, as long as the composer stands there, that this draft is open in it. */
export function useOpenDraft(draft: string): void {
  useLayoutEffect(() => {
    open.add(draft)
    changed()
    return () => {
      open.delete(draft)
      changed()
    }
  }, [draft])
}

/** Whether a composer has this draft open: then its words stand there, and nowhere else. */
export function useIsOpen(draft: string): boolean {
  return useSyncExternalStore(listen, () => open.has(draft))
}
