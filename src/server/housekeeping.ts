/** Small regular work of every node, apart from jobs: it may be missed, and more than one node may do it. */
export type Chore = { readonly everyMs: number; readonly run: () => Promise<void> }

/** Runs each chore at its own pace until stopped; one that breaks is warned about and tried again at its next turn. */
export function startHousekeeping(
  chores: readonly Chore[],
  warn: (problem: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const underWay = new Set<Promise<void>>()
  const timers = chores.map(({ everyMs, run }) => {
    const turn = (): void => {
      const one = run().catch(warn)
      underWay.add(one)
      void one.finally(() => underWay.delete(one))
    }
    const timer = setInterval(turn, everyMs)
    timer.unref()
    return timer
  })
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await Promise.all(underWay)
    },
  }
}
