import { signal, useSignal } from '#web/live/signal.ts'

const isAway = signal(false)
/** How often the browser said that the server may have gone: whoever needs to know for sure asks it. */
export const doubts = signal(0)
const LONGEST_WAIT_MS = 15_000

/** Whether the server answers. `away` waits a little before the next try: longer each time, or until the network is back. */
export const connection = {
  here: (): void => isAway.set(false),
  async away(tries: number): Promise<void> {
    isAway.set(true)
    const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(tries, 5))
    await new Promise<void>((resolve) => {
      const go = (): void => {
        clearTimeout(timer)
        window.removeEventListener('online', go)
        resolve()
      }
      const timer = setTimeout(go, wait)
      window.addEventListener('online', go)
    })
  },
}

export const useConnectionAway = (): boolean => useSignal(isAway)
