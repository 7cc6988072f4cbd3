import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 1100px)')

function listen(hear: () => void): () => void {
  wide.addEventListener('change', hear)
  return () => wide.removeEventListener('change', hear)
}

/** Whether the screen is wide enough for the margin to stand beside the page. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => wide.matches)
}
